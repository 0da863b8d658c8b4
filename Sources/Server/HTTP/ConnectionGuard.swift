import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Looks after one connection: that it asks something, that its answers are taken, that a broken
/// request gets an answer, and that nothing is cut off when the server stops.
///
/// It stands between the parser and the server, so that bodies of requests, which nobody reads,
/// end here.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: ServerLimits
  private let metrics: ServerMetrics
  /// Ends the streams of events, which otherwise never end.
  private let stopStreams: @Sendable () -> Void

  /// Requests without the end of an answer.
  private var unanswered = 0
  /// Answers that were written, and not yet taken by the operating system.
  private var unsent = 0
  /// Whether the answer under way has no length: it ends when somebody ends it.
  private var isStreaming = false
  /// Whether the connection ends with the answers under way.
  private var isLast = false
  /// Whether nothing more is answered.
  private var isClosing = false
  /// Bytes of the body of the request under way.
  private var bodyBytes = 0
  /// The message that the server stops, kept back until the answers are sent.
  private var heldStop: ChannelShouldQuiesceEvent?
  private var progress: ReaderProgress
  private var lastAnswer: ContinuousClock.Instant?
  private let openedAt = ContinuousClock.now
  private var checks: RepeatedTask?
  private var isCounted = false

  init(
    limits: ServerLimits, metrics: ServerMetrics, stopStreams: @escaping @Sendable () -> Void
  ) {
    self.limits = limits
    self.metrics = metrics
    self.stopStreams = stopStreams
    progress = ReaderProgress(window: limits.stall, leastBytes: limits.stallBytes)
  }

  // MARK: - Life

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    end()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { end() }

  private func begin(_ context: ChannelHandlerContext) {
    guard !isCounted else { return }
    isCounted = true
    metrics.connectionOpened()
    let guarded = NIOLoopBound(self, eventLoop: context.eventLoop)
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    let delay = TimeAmount(limits.check)
    checks = context.eventLoop.scheduleRepeatedTask(initialDelay: delay, delay: delay) { _ in
      guarded.value.check(bound.value)
    }
  }

  private func end() {
    checks?.cancel()
    checks = nil
    guard isCounted else { return }
    isCounted = false
    metrics.connectionClosed()
  }

  /// Closes a connection that asks nothing, or that does not take its answers.
  private func check(_ context: ChannelHandlerContext) {
    let now = ContinuousClock.now
    let waiting = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    if waiting > 0 {
      guard progress.isStalled(waiting: waiting, at: now) else { return }
      metrics.stalledConnection()
      context.close(promise: nil)
      return
    }
    progress.reset()
    guard unanswered == 0, unsent == 0, !isClosing else { return }
    let isLate = lastAnswer.map { now - $0 > limits.idle } ?? (now - openedAt > limits.firstRequest)
    guard isLate else { return }
    metrics.silentConnection()
    context.close(promise: nil)
  }

  // MARK: - Requests

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isClosing else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      unanswered += 1
      bodyBytes = 0
      // What is left of a body would have to be read before the next request: rather end here.
      if head.hasBody { isLast = true }
      context.fireChannelRead(data)
    case .body(let bytes):
      bodyBytes += bytes.readableBytes
      isLast = true
      if bodyBytes > limits.bodyBytes, unanswered == 0 { context.close(promise: nil) }
    case .end:
      context.fireChannelRead(data)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !(error is IOError) else {
      context.fireErrorCaught(error)
      return
    }
    guard !isClosing, !isLast else { return }
    isLast = true
    // While another request is being answered there is no place for this answer.
    guard unanswered == 0 else { return }
    let isTooLarge = (error as? HTTPParserError) == .headerOverflow
    let problem = isTooLarge ? Problem.headTooLarge(limits) : .malformed
    unanswered += 1
    let response = problem.response
    metrics.answered(nil, status: problem.status, took: .zero)
    write(context: context, data: wrapOutboundOut(.head(response.head)), promise: nil)
    write(
      context: context, data: wrapOutboundOut(.body(JSONBody.bytes(problem))), promise: nil)
    write(context: context, data: wrapOutboundOut(.end(nil)), promise: nil)
    context.flush()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case let event as ChannelShouldQuiesceEvent:
      stop(context, event)
    case ChannelEvent.inputClosed where isStreaming:
      // Whoever reads events says nothing more, but does not hang up either.
      context.close(promise: nil)
    default:
      context.fireUserInboundEventTriggered(event)
    }
  }

  // MARK: - Answers

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      isStreaming = head.headerFields[.contentLength] == nil && head.status != .notModified
      guard isLast || heldStop != nil else { return context.write(data, promise: promise) }
      isLast = true
      head.headerFields[.connection] = "close"
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body(let bytes):
      progress.wrote(bytes.readableBytes)
      context.write(data, promise: promise)
    case .end:
      unanswered -= 1
      isStreaming = false
      unsent += 1
      let promise = promise ?? context.eventLoop.makePromise()
      let guarded = NIOLoopBound(self, eventLoop: context.eventLoop)
      let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
      promise.futureResult.whenComplete { _ in guarded.value.sent(bound.value) }
      context.write(data, promise: promise)
    }
  }

  /// An answer has been taken by the operating system.
  private func sent(_ context: ChannelHandlerContext) {
    unsent -= 1
    lastAnswer = .now
    guard unanswered == 0, unsent == 0 else { return }
    if let stop = heldStop {
      heldStop = nil
      context.fireUserInboundEventTriggered(stop)
    } else if isLast {
      finish(context)
    }
  }

  /// Closes in two steps: closing at once while something is unread would take back the answer.
  private func finish(_ context: ChannelHandlerContext) {
    guard !isClosing, context.channel.isActive else { return }
    isClosing = true
    context.close(mode: .output, promise: nil)
    close(context, after: limits.linger)
  }

  private func stop(_ context: ChannelHandlerContext, _ event: ChannelShouldQuiesceEvent) {
    stopStreams()
    guard unanswered > 0 || unsent > 0 else {
      context.fireUserInboundEventTriggered(event)
      return
    }
    heldStop = event
    close(context, after: limits.stop)
  }

  private func close(_ context: ChannelHandlerContext, after delay: Duration) {
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: TimeAmount(delay)) { bound.value.close(promise: nil) }
  }
}

extension HTTPRequest {
  /// Whether something follows the head.
  fileprivate var hasBody: Bool {
    if let length = headerFields[.contentLength] { return length != "0" }
    return headerFields[.transferEncoding] != nil
  }
}
