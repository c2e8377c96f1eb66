package dev.bailiwick.benchmarks.http;

import static io.netty.handler.codec.http.HttpHeaderNames.AUTHORIZATION;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;

/** One request in, one answer out, on the event loop. */
final class RawHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

  private static final String SCHEME = "Bearer ";
  private static final byte[] NOTHING = {};

  private final RawAnswers answers;

  RawHandler(RawAnswers answers) {
    this.answers = answers;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request)
      throws IOException {
    if (request.uri().equals("/health")) {
      answer(context, HttpResponseStatus.OK, RawAnswers.HEALTHY);
      return;
    }
    String authorization = request.headers().get(AUTHORIZATION);
    if (authorization == null
        || !authorization.startsWith(SCHEME)
        || !answers.admits(authorization.substring(SCHEME.length()))) {
      answer(context, HttpResponseStatus.UNAUTHORIZED, NOTHING);
      return;
    }
    byte[] body = ByteBufUtil.getBytes(request.content());
    answer(
        context,
        HttpResponseStatus.OK,
        request.uri().endsWith("s") ? answers.batch(body) : answers.single(body));
  }

  private static void answer(
      ChannelHandlerContext context, HttpResponseStatus status, byte[] body) {
    FullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
    response
        .headers()
        .set(CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
        .setInt(CONTENT_LENGTH, body.length);
    var _ = context.writeAndFlush(response, context.voidPromise());
  }
}
