package dev.bailiwick.api.http;

import static io.netty.handler.codec.http.HttpHeaderNames.CONNECTION;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderValues.CLOSE;
import static java.util.Objects.requireNonNull;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer.ChannelRole;
import io.micronaut.http.server.netty.NettyServerCustomizer.Registry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body whose end is in doubt, of which the framework would take what came before the
 * doubt for the whole, and ends its connection: whatever stands behind may be anyone's.
 */
@Singleton
final class DoubtfulBodies implements BeanCreatedEventListener<Registry> {

  @Override
  public Registry onCreated(BeanCreatedEvent<Registry> event) {
    Registry registry = event.getBean();
    registry.register(new Guarded(null));
    return registry;
  }

  /** Of no channel at first; each that there will be asks for one of its own. */
  private record Guarded(@Nullable Channel channel) implements NettyServerCustomizer {

    @Override
    public NettyServerCustomizer specializeForChannel(Channel its, ChannelRole role) {
      return new Guarded(its);
    }

    @Override
    public void onStreamPipelineBuilt() {
      requireNonNull(channel)
          .pipeline()
          .addBefore(
              ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
              DoubtfulBodies.class.getSimpleName(),
              new Refusing());
    }
  }

  private static final class Refusing extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
      boolean isBody = part instanceof HttpContent && !(part instanceof HttpMessage);
      if (isBody && ((HttpContent) part).decoderResult().isFailure()) {
        ReferenceCountUtil.release(part);
        context.writeAndFlush(badRequest()).addListener(ChannelFutureListener.CLOSE);
      } else {
        context.fireChannelRead(part);
      }
    }

    private static FullHttpResponse badRequest() {
      FullHttpResponse response =
          new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST);
      response.headers().set(CONTENT_LENGTH, 0).set(CONNECTION, CLOSE);
      return response;
    }
  }
}
