import DataSources
import HTTPClient
import Measures
import Synchronization
import Text

/// A foreign API that a mapping file describes (contract section 6), asked no faster than the file
/// says.
///
/// All pages of all requests are one fetch, which counts when it is complete; of one that is not,
/// nothing is used. Between fetches, whoever asks gets what the last one gave, or why it failed.
public final class PolledSource: DataSource {
  /// How a fetch is carried out.
  public struct Options: Sendable {
    /// Deadlines of each request.
    public var deadlines = HTTPDeadlines()

    /// From the end of one request of a fetch to the next: pages are read as a patient person
    /// would.
    public var pause = Duration.seconds(1)

    /// The longest wait that a server can ask for.
    public var retryAfterLimit = Duration.seconds(86_400)

    /// The clock for waits; it does not jump when the date is set.
    public var now: @Sendable () -> ContinuousClock.Instant = { .now }

    /// Options; everything has a default.
    public init() {}
  }

  /// The scheme and the path of the file name the source.
  public let id: SourceID

  private let client: HTTPClient
  private let queue: HostQueue
  private let time: @Sendable () -> Moment
  private let options: Options
  private let memory: Mutex<Memory>

  /// What is known from one pull to the next.
  private struct Memory {
    var interval: Duration?
    var retryInterval: Duration?
    /// Nothing is asked before this.
    var earliest: ContinuousClock.Instant?
    /// The last complete fetch.
    var complete: ReadOutcome?
    /// Why the last fetch failed; nil when it did not.
    var failure: SourceError?
  }

  /// A source; nothing is asked yet.
  ///
  /// - Parameters:
  ///   - name: what the command line calls it, with its scheme.
  ///   - plan: what its file says now; it is read again for each fetch.
  ///   - client: how this machine asks.
  ///   - queue: lets one request at a time go to a host.
  ///   - time: the date, which the file's requests may name.
  ///   - options: how a fetch is carried out.
  init(
    name: String, plan: PollPlan, client: HTTPClient, queue: HostQueue,
    time: @escaping @Sendable () -> Moment, options: Options = Options()
  ) {
    id = SourceID(name)
    self.client = client
    self.queue = queue
    self.time = time
    self.options = options
    memory = Mutex(Memory(interval: plan.interval, retryInterval: plan.retryInterval))
  }

  /// What the file says, never below ``PollPlan/floor``.
  public var pollInterval: Duration? { memory.withLock { $0.interval } }

  /// What the file says, never below ``PollPlan/floor``.
  public var retryInterval: Duration? { memory.withLock { $0.retryInterval } }

  /// Fetches everything when it is time to; otherwise what is known.
  ///
  /// The deadline of the request is not kept: a fetch of many pages takes the time that politeness
  /// needs, each request within deadlines of its own.
  public func read(_ request: ReadRequest) async throws(SourceError) -> ReadOutcome? {
    guard let plan = try planIfDue() else { return try known(request) }
    do throws(SourceError) {
      let answers = try await fetch(plan)
      let outcome = try plan.outcome(of: answers, at: time(), source: id, request: request)
      note(.success(outcome), plan)
      return outcome.version == request.knownVersion ? nil : outcome
    } catch {
      note(.failure(error), plan)
      throw error
    }
  }

  /// The plan when a fetch is due, which is begun with that; nil before.
  private func planIfDue() throws(SourceError) -> PollPlan? {
    let now = options.now()
    guard memory.withLock({ $0.earliest.map { $0 <= now } ?? true }) else { return nil }
    guard let plan = try PollPlan.read(id.name, on: time().fieldDay) else {
      // The file asked something when the program began.
      throw .notFound(path: SafeText(id.name))
    }
    let interval = plan.retryInterval ?? PollPlan.floor
    return memory.withLock { memory in
      // Another one may have begun meanwhile.
      if let earliest = memory.earliest, earliest > now { return nil }
      memory.earliest = now + interval
      return plan
    }
  }

  private func known(_ request: ReadRequest) throws(SourceError) -> ReadOutcome? {
    let (complete, failure) = memory.withLock { ($0.complete, $0.failure) }
    if let failure { throw failure }
    guard let complete else { throw .busy(retryAfterSeconds: nil) }
    return complete.version == request.knownVersion ? nil : complete
  }

  /// Notes how a fetch ended, and when the next may begin.
  private func note(_ result: Result<ReadOutcome, SourceError>, _ plan: PollPlan) {
    let now = options.now()
    memory.withLock { memory in
      memory.interval = plan.interval
      memory.retryInterval = plan.retryInterval
      switch result {
      case .success(let outcome):
        (memory.complete, memory.failure) = (outcome, nil)
        memory.earliest = plan.interval.map { now + $0 }
      case .failure(let error):
        memory.failure = error
        var wait = plan.retryInterval ?? PollPlan.floor
        if case .busy(let seconds?) = error {
          wait = max(wait, min(options.retryAfterLimit, .seconds(max(0, seconds))))
        }
        memory.earliest = now + wait
      }
    }
  }

  // MARK: - Asking

  /// Every page of every request, or why one of them is not there.
  private func fetch(_ plan: PollPlan) async throws(SourceError) -> [PollPlan.Answer] {
    var answers: [PollPlan.Answer] = []
    var bytes = 0
    for (position, request) in plan.requests.enumerated() {
      var page = request.firstPage
      var end = page + 1
      while page < end {
        if !answers.isEmpty { try await rest() }
        let answer = PollPlan.Answer(
          request: position, page: page,
          bytes: try await ask(request, page: page, limit: PollPlan.byteLimit - bytes, plan))
        let count = try plan.pageCount(of: answer, at: time())
        let expected = end - request.firstPage
        if page > request.firstPage, count != expected {
          throw plan.changedPageCount(in: answer, expected: expected)
        }
        end = request.firstPage + count
        bytes += answer.bytes.count
        answers.append(answer)
        page += 1
      }
    }
    return answers
  }

  private func rest() async throws(SourceError) {
    try? await Task.sleep(for: options.pause)
    if Task.isCancelled { throw .cancelled }
  }

  /// One page.
  private func ask(
    _ request: Mapping.Request, page: Int, limit: Int, _ plan: PollPlan
  ) async throws(SourceError) -> [UInt8] {
    let (url, body) = request.page(page)
    let address: HTTPAddress
    do throws(HTTPAddressError) {
      address = try HTTPAddress(url)
    } catch {
      throw .badAddress(PollPlan.host(of: url), AddressFault(error))
    }
    var asking = HTTPRequest(
      address, headers: [("Accept", "application/json")], deadlines: options.deadlines)
    if let body { asking.method = .post(body: body, contentType: "application/json") }
    asking.limits.bodyBytes = max(1, limit)
    let (client, question) = (client, asking)
    let result: Result<HTTPResponse, HTTPError> = await queue.turn(at: address.origin.host) {
      do throws(HTTPError) {
        return .success(try await client.response(to: question))
      } catch {
        return .failure(error)
      }
    }
    let faults = ServerFaults(origin: address.origin, token: nil)
    switch result {
    case .failure(let error): throw faults.sourceError(error)
    case .success(let response):
      if plan.meansLater(status: response.head.status, body: response.body) {
        throw faults.busy(response.head)
      }
      guard response.head.isSuccess else {
        throw faults.refusal(
          response.head, problemTitle: { DocumentDecoder.contract.problemTitle(response.body) })
      }
      return response.body
    }
  }
}
