import Dashboard
import DataSources
import Drawing
import Text
import Words

/// The alert rules once, for cron and monitoring systems: one line, and the status as the exit.
public struct CheckCommand: Sendable {
  /// What is written.
  public enum Format: String, CaseIterable, Sendable {
    /// One line of the monitoring-plugins guidelines.
    case line
    /// An object with all alerts.
    case json
  }

  /// The sources; none for the built-in sample.
  public var sources: [String]
  /// What is written.
  public var format: Format

  /// A check of sources.
  public init(sources: [String] = [], format: Format = .line) {
    self.sources = sources
    self.format = format
  }

  /// Prints the result to standard output, where monitoring systems look for it.
  public func run(_ options: DisplayOptions, _ world: World) async -> ExitStatus {
    let report = await report(options, world)
    let text = format == .json ? report.json : report.line + "\n"
    guard world.print(text) else { return .unknown }
    return switch report.status {
    case .ok: .success
    case .warning: .warning
    case .critical: .critical
    case .unknown: .unknown
    }
  }

  private func report(_ options: DisplayOptions, _ world: World) async -> CheckReport {
    do throws(ProgramError) {
      let list = try SourceList(sources, world: world)
      let report = try await list.report(
        decimalMark: options.decimalMark, words: Words(options.language), world: world)
      // The first look of a dashboard skips the pending time: so does this only one.
      var state = State(
        language: options.language, theme: ThemeName(name: "", displayName: ""),
        clock: list.world(world).clock, size: Size(width: 80, height: 24))
      _ = reduce(&state, .loaded(report))
      return CheckReport(state)
    } catch {
      return CheckReport(unknown: error.text(Words(options.language)))
    }
  }
}
