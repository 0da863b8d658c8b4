import Dashboard
import DataSources
import Drawing
import Measures
import Settings
import TerminalIO
import Text
import Words

/// One frame without a terminal, as a file.
public struct RenderCommand: Sendable {
  /// The sources; none for the built-in sample.
  public var sources: [String] = []
  /// The page.
  public var page: Page = .overview
  /// A view of a tour instead of a page.
  public var view: TourView?
  /// The unit of the pages that are about one; any spelling.
  public var unit: String?
  /// The indicator, with its definition after a colon when there are several.
  public var indicator: String?
  /// The period.
  public var period: String?
  /// A page of a wall instead of one of the desk.
  public var wall: WallPage?
  /// Columns and rows.
  public var size = Size(width: 160, height: 45)
  /// What is written; nil for what the name of the file says, else text.
  public var format: ExportFormat?
  /// The file that is written; nil for standard output.
  public var file: String?

  /// A command with its defaults.
  public init() {}

  /// Sets the size from `160x45`; false when that is not columns and rows, each 1 to 1000.
  public mutating func setSize(_ text: String) -> Bool {
    let sides = text.lowercased().split(separator: "x", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard sides.count == 2, let width = sides[0], let height = sides[1],
      (1...1000).contains(width), (1...1000).contains(height)
    else { return false }
    size = Size(width: width, height: height)
    return true
  }

  /// Writes the frame to standard output.
  public func run(_ options: DisplayOptions, _ world: World) async -> ExitStatus {
    do throws(ProgramError) {
      let document = try await document(options, world)
      let isPicture = document.format == .png
      if isPicture, file == nil, world.isTerminal { throw .pictureOnTerminal }
      if let file {
        let bytes = try document.bytes(world)
        let code = world.save(bytes, file, true)
        guard code == 0 else { throw .notWritten(SafeText(file), code) }
        return .success
      }
      if isPicture { return world.write(try document.bytes(world)) ? .success : .failure }
      return world.print(document.text) ? .success : .failure
    } catch {
      world.complain("dvctop: " + error.text(Words(options.language)).string + "\n")
      return error.exitStatus
    }
  }

  /// The frame as the format writes it.
  func document(
    _ options: DisplayOptions, _ world: World
  ) async throws(ProgramError) -> ExportDocument {
    let theme = try ThemeCatalogue(world).chosen(options, world)
    let (report, world, player) = try await report(options, world)
    var state = State(
      language: options.language, theme: ThemeName(theme), clock: world.clock, size: size,
      keyMap: options.keyMap)
    if let player { _ = reduce(&state, .replayed(Replay(player))) }
    state.units = options.units
    let format = format ?? file.flatMap { ExportFormat(fileName: $0) } ?? .text
    let ascii = asciiMode(for: format, options, world)
    // Figures for programs are the same everywhere.
    state.glyphs = [.csv, .json, .brief].contains(format) ? .all : ascii.glyphs
    state.knownAt = options.history.moment
    if !options.outlines.isEmpty {
      let reading = OutlineFile.read(options.outlines)
      for problem in reading.problems {
        world.complain("dvctop: " + Words(options.language).line(problem).string + "\n")
      }
      _ = reduce(&state, .outlined(OutlineReading(outlines: reading.outlines)))
    }
    _ = reduce(&state, .loaded(report))
    try go(&state, report.dataset)
    if let wall { state.hang(Wall(WallPlan(pages: [wall]), seconds: world.now())) }
    if let view { state.picture(step(of: view)) }
    let depth =
      options.colorDepth ?? TerminalAbilities(environment: world.environment).colorDepth
    state.fillsWithSigns = options.isAscii || (depth == .none && format == .ansi)
    return ExportDocument(
      format, of: state, theme: theme, depth: depth,
      program: Version.text, glyphs: { ascii.applied(to: $0) })
  }

  /// What may be shown: on a terminal what that has, in a file what was asked for.
  private func asciiMode(
    for format: ExportFormat, _ options: DisplayOptions, _ world: World
  ) -> AsciiMode {
    if file == nil, world.isTerminal, [.text, .ansi].contains(format) {
      return AsciiMode(ofLines: options, world)
    }
    return options.isAscii ? .glyphs : .none
  }

  /// What a view shows of what was asked for; a second is enough to play to the end.
  private func step(of view: TourView) -> TourStep {
    var step = TourStep(view, seconds: 1, waits: true)
    step.unit = unit
    step.indicator = indicator
    step.period = period.flatMap { Period(code: $0) }
    return step
  }

  /// What is shown, the world with the clock of that time, and what replays it if it is replayed.
  private func report(
    _ options: DisplayOptions, _ world: World
  ) async throws(ProgramError) -> (Report, World, ReplayPlayer?) {
    let named = sources.isEmpty ? options.sources : sources
    if let moment = options.history.moment {
      let past = try PastReport(named, at: moment, world)
      return (try await past.report(), world.standing(at: moment), nil)
    }
    let list = try SourceList(named, world: world)
    let report = try await list.report(
      decimalMark: options.decimalMark, words: Words(options.language), world: world)
    return (report, list.world(world), list.player)
  }

  private func go(_ state: inout State, _ dataset: Dataset) throws(ProgramError) {
    var target = State.Destination(page: page)
    if let indicator {
      let parts = indicator.split(separator: ":", maxSplits: 1).map(String.init)
      target.indicator = dataset.catalogue.index(
        id: parts.first ?? "", definition: parts.count > 1 ? parts[1] : "")
      if target.indicator == nil {
        target.indicator = dataset.catalogue.index(id: indicator)
      }
      guard target.indicator != nil else { throw .unknownIndicator(SafeText(indicator)) }
    }
    if let period {
      guard let known = Period(code: period) else { throw .badPeriod(SafeText(period)) }
      target.period = known
    }
    if let unit {
      target.unit = try resolve(unit, dataset, during: target.period ?? state.period)
    }
    state.go(to: target)
  }

  private func resolve(
    _ text: String, _ dataset: Dataset, during period: Period
  ) throws(ProgramError) -> UnitIndex {
    func ids(_ units: [UnitIndex]) -> [SafeText] {
      units.map { SafeText(dataset.registry[$0].id) }
    }
    switch dataset.registry.resolve(text, during: period) {
    case .success(let unit): return unit
    case .failure(.unknown(let close)):
      throw .unit(.unknownUnit(SafeText(text), suggestions: ids(close)))
    case .failure(.ambiguous(let candidates)):
      throw .unit(.ambiguousUnit(SafeText(text), candidates: ids(candidates)))
    case .failure(.notValid(let unit, _)):
      // A page about a unit that has ended says so itself.
      return unit
    }
  }
}
