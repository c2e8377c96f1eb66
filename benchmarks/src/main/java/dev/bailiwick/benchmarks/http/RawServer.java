package dev.bailiwick.benchmarks.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;

/**
 * What HTTP costs by itself: Netty with a key check and a look-up, and nothing else. Nobody would
 * run this; it is the ceiling.
 */
final class RawServer {

  private static final int LONGEST_BODY = 1 << 18;

  private RawServer() {}

  /** Takes the two credentials, the user and where they may edit. */
  public static void main(String[] arguments) throws IOException {
    String user = arguments[2];
    String open = arguments[3];
    RawAnswers answers =
        new RawAnswers(
            Set.of(arguments[0], arguments[1]),
            Set.of(new RawAnswers.Asked(user, "edit", "document", open)));
    EventLoopGroup loops = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    Channel channel = bind(loops, answers);
    int port = ((InetSocketAddress) channel.localAddress()).getPort();
    Announcement.of(new Site(URI.create("http://127.0.0.1:" + port), "", "", "", user, open, ""));
    Announcement.awaitEnd();
    System.exit(0);
  }

  private static Channel bind(EventLoopGroup loops, RawAnswers answers) {
    return new ServerBootstrap()
        .group(loops)
        .channel(NioServerSocketChannel.class)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childHandler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel connection) {
                connection
                    .pipeline()
                    .addLast(
                        new HttpServerCodec(),
                        new HttpObjectAggregator(LONGEST_BODY),
                        new RawHandler(answers));
              }
            })
        .bind(InetAddress.getLoopbackAddress(), 0)
        .syncUninterruptibly()
        .channel();
  }
}
