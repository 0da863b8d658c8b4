import API
import Dashboard
import DataSources
import Measures
import Text
import Words

/// The sources named on the command line, or the built-in sample when none is.
struct SourceList {
  /// The sources in the order they were named; the first one leads.
  let sources: [any DataSource]
  /// Names behind which there is nothing that could be read.
  let failures: [(source: SourceID, error: SourceError)]
  /// True when the only source is the built-in sample.
  let isSample: Bool
  /// What replays the recordings among the sources; nil when there are none.
  let player: ReplayPlayer?

  /// Finds the sources that `names` mean; one that can be used is enough.
  ///
  /// - Parameters:
  ///   - names: the names, in order.
  ///   - world: the world they are in.
  ///   - start: how recordings begin; at a time that was given, else at their end.
  /// - Throws: what is wrong with a name.
  init(
    _ names: [String], world: World, replay start: ReplayPlayer.Start? = nil
  ) throws(ProgramError) {
    var recordings: [(place: Int, recording: Recording)] = []
    isSample = names.isEmpty || names == [SampleSource.name]
    var sources: [any DataSource] = names.isEmpty ? [SampleSource()] : []
    var failures: [(source: SourceID, error: SourceError)] = []
    let access = SourceAccess(
      product: Version.product, options: world.access, environment: world.environment,
      now: world.now)
    for name in names {
      do throws(SourceLocatorError) {
        if let recording = try SourceLocator.recording(name) {
          recordings.append((sources.count, recording))
        } else {
          sources.append(try access.source(name))
        }
      } catch {
        switch error {
        case .unsupportedScheme(let text): throw .unknownSource(text)
        case .token(let reason): throw .token(reason)
        case .unusable(let reason): failures.append((SourceID(SafeText(name).string), reason))
        }
      }
    }
    player = Self.player(recordings, &sources, start ?? .standing(in: world))
    if sources.isEmpty, let first = failures.first { throw .source(first.error) }
    self.sources = sources
    self.failures = failures
  }

  /// A player of recordings, whose sources take the places of their recordings.
  private static func player(
    _ recordings: [(place: Int, recording: Recording)], _ sources: inout [any DataSource],
    _ start: ReplayPlayer.Start
  ) -> ReplayPlayer? {
    guard !recordings.isEmpty else { return nil }
    let player = ReplayPlayer(recordings.map(\.recording), start: start)
    let replayed = player.sources(avoiding: Set(sources.map(\.id)))
    for (place, recording) in recordings.reversed() {
      let own: [any DataSource] = replayed.filter { $0.recording === recording }
      sources.insert(contentsOf: own, at: place)
    }
    return player
  }

  /// The world as it is for these sources: where they are replayed, it is then.
  func world(_ world: World) -> World {
    guard let player else { return world }
    var then = world
    then.now = { player.now.seconds }
    return then
  }

  /// A loader of the sources.
  func loader(
    decimalMark: DataSources.DecimalMark?, now: @escaping @Sendable () -> Int64
  ) -> SourceLoader {
    SourceLoader(
      sources: sources, missing: failures, request: ReadRequest(decimalMark: decimalMark),
      isSample: isSample, now: now)
  }

  /// Reads all sources at once; the error of the first one when none gave data.
  ///
  /// How far it is stands on standard error meanwhile, where that is a terminal.
  func report(
    decimalMark: DataSources.DecimalMark?, words: Words, world: World
  ) async throws(ProgramError) -> Report {
    if isSample {
      do throws(SourceError) {
        return try SourceLoader.sampleReport(now: world.now()).judged
      } catch {
        throw .source(error)
      }
    }
    let line = ProgressLine(words, world)
    var loader = loader(decimalMark: decimalMark, now: self.world(world).now)
    loader.request.progress = { line.show($0) }
    let reading = await loader.read()
    line.clear()
    guard let report = reading.report else {
      throw .source(reading.failures.first?.error ?? .other(detail: .empty))
    }
    return report
  }
}

extension ReplayPlayer.Start {
  /// A recording as a picture shows it: at the time that was given, else at its end.
  static func standing(in world: World) -> Self {
    Self(
      world.isTimeGiven ? .time(Moment(seconds: world.now())) : .end, isPaused: true)
  }
}
