import DataSources
import Drawing
import Glibc
import Measures
import TerminalIO
import Text
import Words

/// Keeps what sources give, and how they are doing, in a file that can be replayed.
public struct RecordCommand: Sendable {
  /// The sources; none for the built-in sample.
  public var sources: [String]
  /// The file.
  public var output: String
  /// Whether a file of that name is overwritten.
  public var replacesFile = false
  /// How long to record; nil until it is told to end.
  public var duration: Duration?
  /// How many datasets to record; nil for any number.
  public var count: Int?

  /// A recording of sources into a file.
  public init(sources: [String], output: String) {
    self.sources = sources
    self.output = output
  }

  /// Records until a signal, the time or the number of datasets ends it.
  ///
  /// A signal is the usual end and no failure: the status is that of success.
  public func run(_ options: DisplayOptions, _ world: World) -> ExitStatus {
    let words = Words(options.language)
    do throws(ProgramError) {
      var session = try Session(self, options, world)
      return try session.run()
    } catch {
      world.complain("dvctop: " + error.text(words).string + "\n")
      return error.exitStatus
    }
  }

  /// Seconds of `90`, `90s`, `10m`, `2h` or `1d`; nil for anything else.
  public static func duration(_ text: String) -> Duration? {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    guard let last = text.last else { return nil }
    let unit = units[last]
    guard let number = Int64(unit == nil ? text : String(text.dropLast())), number > 0,
      case (let seconds, let overflow) = number.multipliedReportingOverflow(by: unit ?? 1),
      !overflow
    else { return nil }
    return .seconds(seconds)
  }
}

/// A recording under way.
private struct Session {
  private let command: RecordCommand
  private let words: Words
  private let world: World
  private let line: StatusLine
  private let readers: [SourceReader]
  private let pulls: PullQueue
  private var board: SourceBoard
  private let waiter: EventWaiter
  private let list: SourceList
  private let writer: RecordingWriter
  private let start = ContinuousClock.now
  private var lastFailure: SourceError?

  init(
    _ command: RecordCommand, _ options: DisplayOptions, _ world: World
  ) throws(ProgramError) {
    self.command = command
    self.world = world
    words = Words(options.language)
    let named = command.sources.isEmpty ? options.sources : command.sources
    list = try SourceList(named, world: world, replay: .init())
    do throws(TerminalError) {
      // Before the first thread: what is blocked here stays blocked in all that follow.
      let signals = try SignalChannel([.terminate, .hangup, .interrupt, .quit])
      let wakeup = try Wakeup()
      pulls = PullQueue(wakeup: wakeup)
      waiter = EventWaiter(signals: signals, wakeup: wakeup)
    } catch {
      throw .terminal(error)
    }
    let loader = list.loader(decimalMark: options.decimalMark, now: world.now)
    var request = loader.request
    request.followsGrowth = true
    readers = loader.sources.map { SourceReader($0, request: request, now: world.now) }
    board = loader.board
    line = StatusLine(world)
    do throws(RecordingError) {
      writer = try RecordingWriter(
        path: command.output, replacing: command.replacesFile, program: Version.text,
        sources: list.sources.map(\.id), words: .both, at: Moment(seconds: world.now()))
    } catch {
      throw .recording(error)
    }
  }

  mutating func run() throws(ProgramError) -> ExitStatus {
    let pulls = pulls
    let tasks = readers.map { reader in
      Task.detached(executorPreference: SourceExecutor()) {
        await reader.run { pulls.put($0) }
      }
    }
    defer {
      for task in tasks { task.cancel() }
      line.clear()
    }
    let end = deadline
    let terminal = HeadlessTerminal(size: Size(width: 80, height: 1))
    while !isComplete {
      line.show(progress)
      // A second: how often the line on the terminal changes by itself.
      let tick = line.isShown ? ContinuousClock.now + .seconds(1) : nil
      let events = waiter.wait(for: terminal, until: [end, tick].compactMap(\.self).min())
      for pull in pulls.take() where !isComplete { try record(pull) }
      if events.contains(where: { if case .signal = $0 { true } else { false } }) { break }
      if let end, .now >= end { break }
    }
    return try finish()
  }

  private var isComplete: Bool {
    guard let count = command.count else { return false }
    return writer.datasetCount >= count
  }

  /// When the recording is to end; nil for when it is told to.
  private var deadline: ContinuousClock.Instant? {
    guard let duration = command.duration else { return nil }
    return start + duration
  }

  private mutating func record(_ pull: Pull) throws(ProgramError) {
    board.enter(pull)
    var outcome: ReadOutcome?
    switch pull.result {
    case .success(let new): outcome = new
    case .failure(let error): lastFailure = error
    }
    guard let health = board.health.first(where: { $0.source == pull.source }) else { return }
    do throws(RecordingError) {
      _ = try writer.record(health, outcome, at: Moment(seconds: world.now()))
    } catch {
      throw .recording(error)
    }
  }

  private mutating func finish() throws(ProgramError) -> ExitStatus {
    // What was read while an entry was being written.
    for pull in pulls.take() where !isComplete { try record(pull) }
    do throws(RecordingError) {
      try writer.finish(at: Moment(seconds: world.now()))
    } catch {
      throw .recording(error)
    }
    line.clear()
    guard world.print(summary.string + "\n") else { return .failure }
    guard writer.datasetCount == 0 else { return .success }
    if let lastFailure { throw .source(lastFailure) }
    return .noSource
  }

  // MARK: - Words

  private var counts: [SafeText] {
    let numbers = words.numbers
    return [Int64(writer.datasetCount), Int64(writer.entryCount), writer.size].map {
      numbers.integer($0)
    }
  }

  private var summary: SafeText {
    words.sentence(
      Bilingual(
        "{0}: {1} bộ số liệu, {2} mục, {3} byte trong {4}; xem lại: dvctop replay {0}",
        "{0}: {1} datasets, {2} entries, {3} bytes in {4}; to see it: dvctop replay {0}"),
      SafeText(command.output), counts[0], counts[1], counts[2], elapsed)
  }

  private var progress: SafeText {
    let good = board.health.count { $0.state == .good || $0.state == .flawed }
    let numbers = words.numbers
    let sources = [good, list.sources.count].map { numbers.integer(Int64($0)) }
    return words.sentence(
      Bilingual(
        "đang ghi {0} · {1} bộ số liệu · {2} byte · {3}/{4} nguồn tốt · ^C để dừng",
        "recording {0} · {1} datasets · {2} bytes · {3}/{4} sources good · ^C ends"), elapsed,
      counts[0], counts[2], sources[0], sources[1])
  }

  private var elapsed: SafeText {
    words.duration(seconds: (ContinuousClock.now - start).components.seconds)
  }
}

extension RecordingWords {
  /// What the screens say, in both languages.
  static let both = RecordingWords(
    failure: { error in
      RecordedText(
        vietnamese: Words(.vietnamese).sourceError(error),
        english: Words(.english).sourceError(error))
    },
    problem: { reason in
      RecordedText(
        vietnamese: Words(.vietnamese).reason(reason), english: Words(.english).reason(reason))
    })
}

extension RecordingError {
  /// Why a recording cannot be written, and what to do.
  func text(_ words: Words) -> SafeText {
    switch self {
    case .exists(let path):
      words.sentence(
        Bilingual(
          "{0}: đã có tệp này; hãy đặt tên khác, hoặc thêm --force để ghi đè",
          "{0}: there is a file of this name; give another one, or --force to overwrite it"), path)
    case .fileSystem(let path, let code):
      words.sentence(
        Bilingual(
          "{0}: không ghi được ({1}); các mục đã ghi trước đó vẫn xem được",
          "{0}: cannot be written ({1}); what was recorded before can be replayed"), path,
        SafeText(String(cString: strerror(code))))
    case .tooLarge(let source):
      words.sentence(
        Bilingual("{0}: bộ số liệu quá lớn để ghi", "{0}: the dataset is too large to record"),
        source)
    }
  }
}
