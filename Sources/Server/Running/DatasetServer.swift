import DataSources
import HTTPTypes
import History
import Hummingbird
import HummingbirdCore
import Logging
import Measures
import NIOCore
import NIOHTTPTypes
import ServiceLifecycle
import Synchronization
import Text
import UnixSignals

/// Serves what sources give to whoever may ask: the HTTP API of the contract, version 1.
public struct DatasetServer: Sendable {
  private let sources: [any DataSource]
  private let request: ReadRequest
  private let options: ServerOptions
  private let logger: Logger
  let state: PublishedState
  let events: EventHub
  let metrics = ServerMetrics()

  /// A server that has not begun.
  ///
  /// - Parameters:
  ///   - sources: what is served, in the order of naming: the first one leads.
  ///   - request: how the sources are read.
  ///   - options: where it listens and how it works.
  ///   - logger: where it tells what happens.
  public init(
    sources: [any DataSource], request: ReadRequest = ReadRequest(), options: ServerOptions,
    logger: Logger
  ) {
    self.sources = sources
    self.request = request
    self.options = options
    self.logger = logger
    state = PublishedState(sources: sources.map { SourceHealth(source: $0.id) })
    // Identities of another run must not be taken for those of this one.
    let epoch = String(UInt64.random(in: 1...UInt64.max), radix: 36)
    events = EventHub(epoch: epoch, limits: options.limits, metrics: metrics)
  }

  /// Serves until one of some signals comes, or until the task is cancelled.
  ///
  /// Then it takes no more connections, ends the streams of events, sends what it has begun to
  /// send, and returns, all within some seconds.
  ///
  /// - Parameters:
  ///   - signals: what ends it.
  ///   - onListening: told the port once it listens.
  /// - Returns: the signal that has ended it; nil when it was the task's end.
  /// - Throws: `cannotListen`, `failed`.
  @discardableResult
  public func run(
    endedBy signals: [UnixSignal] = [.sigterm, .sigint],
    onListening: @escaping @Sendable (Int) async -> Void = { _ in }
  ) async throws(ServerError) -> Int32? {
    var quiet = logger
    // What the library has to say about every connection is not worth a line.
    quiet.logLevel = max(logger.logLevel, .error)
    let group = ServiceGroup(
      configuration: .init(services: [application(quiet, onListening)], logger: quiet))
    let received = ReceivedSignal()
    let keeper = makeKeeper()
    var tasks = startReading(keeper)
    tasks.append(
      Task {
        for await signal in await UnixSignalsSequence(trapping: signals) {
          received.note(signal)
          await group.triggerGracefulShutdown()
        }
      })
    defer { for task in tasks { task.cancel() } }
    // A task of its own: the end of ours must not cut off what is being sent.
    let running = Task { try await group.run() }
    do {
      try await withTaskCancellationHandler {
        try await running.value
      } onCancel: {
        Task { await group.triggerGracefulShutdown() }
      }
    } catch let error as IOError {
      let address = options.address.authority(port: options.address.port)
      throw .cannotListen(address: SafeText(address), detail: SafeText("\(error)"))
    } catch {
      throw .failed(detail: SafeText("\(error)"))
    }
    for task in tasks { task.cancel() }
    await keeper?.finish(within: Self.farewell)
    logger.notice("stopped")
    return received.number
  }

  /// How many connections may wait to be accepted: as many as Linux allows unless told otherwise.
  ///
  /// What comes beyond is dropped, and its sender finds out minutes later.
  private static let backlog = 4_096

  private func application(
    _ quiet: Logger, _ onListening: @escaping @Sendable (Int) async -> Void
  ) -> some ApplicationProtocol {
    let responder = RequestResponder(
      endpoints: Endpoints(state: state, events: events, metrics: metrics), token: options.token,
      limits: options.limits, metrics: metrics, logger: logger)
    let (limits, metrics, events, logger) = (options.limits, metrics, events, logger)
    let address = options.address
    let connection = HTTP1Channel.Configuration(
      additionalChannelHandlers: [
        ConnectionGuard(limits: limits, metrics: metrics) { events.close() }
      ],
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limits.fieldBytes, maxHeaderListSize: limits.headBytes,
        maxHeaderFieldCount: limits.fields))
    return Application(
      responder: responder, server: .http1(configuration: connection),
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port), serverName: "dvctopd",
        backlog: Self.backlog,
        availableConnectionsDelegate: .maximum(limits.connections, logger: quiet)),
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? address.port
        logger.notice("listening", metadata: ["address": "\(address.authority(port: port))"])
        await onListening(port)
      },
      logger: quiet)
  }

  /// Begins to read the sources, to look at the alerts and to tell that the server is there.
  private func startReading(_ keeper: HistoryKeeper?) -> [Task<Void, Never>] {
    let executor = ReadingExecutor()
    let publisher = DatasetPublisher(
      sources: sources.map(\.id), state: state, events: events, metrics: metrics, logger: logger,
      keeper: keeper)
    let recalling = Task(executorPreference: executor) { await publisher.recall() }
    let watches = sources.map { source in
      SourceWatch(
        source, request: request, schedule: options.schedule, publisher: publisher,
        logger: logger)
    }
    let (events, heartbeat) = (events, options.heartbeat)
    var tasks = watches.map { watch in
      Task(executorPreference: executor) {
        // Nothing that is read may be taken for older than what is remembered.
        await recalling.value
        await watch.run()
      }
    }
    tasks.append(
      Task(executorPreference: executor) {
        while (try? await Task.sleep(for: Self.alertInterval)) != nil { await publisher.tick() }
      })
    tasks.append(
      Task { while (try? await Task.sleep(for: heartbeat)) != nil { events.beat() } })
    return tasks
  }

  /// Makes what keeps the history; nil when nothing is to be kept, or there is nothing to keep: of the
  /// built-in sample, and of what is replayed.
  private func makeKeeper() -> HistoryKeeper? {
    guard let place = options.history, !sources.contains(where: { $0 is ReplaySource }),
      sources.contains(where: { place.key(of: $0.id.name) != nil })
    else { return nil }
    let logger = logger
    return HistoryKeeper(
      place, sources: sources.map(\.id), now: { Moment.now.seconds },
      complain: { error in
        if let error {
          logger.warning("history cannot be kept", metadata: ["reason": "\(error.code)"])
        } else {
          logger.notice("history is kept again")
        }
      })
  }

  /// How long the last dataset may take to be written after the end: all of it takes five seconds
  /// at most.
  private static let farewell = Duration.seconds(1)

  /// How often alert rules that depend on the time are looked at.
  private static let alertInterval = Duration.seconds(15)
}

/// The first signal that came.
private final class ReceivedSignal: Sendable {
  private let signal = Mutex<Int32?>(nil)

  var number: Int32? { signal.withLock { $0 } }

  func note(_ signal: UnixSignal) {
    self.signal.withLock { $0 = $0 ?? signal.rawValue }
  }
}
