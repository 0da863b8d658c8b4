import Dashboard
import Drawing
import Settings
import TerminalIO
import Text
import Words

/// The themes: their names with a preview, or what falls short in them.
public struct ThemesCommand: Sendable {
  /// What is asked.
  public enum Request: Hashable, Sendable {
    /// Names and previews of all themes.
    case list
    /// Contrast and colour blindness of the named themes and files; of our own without any.
    case check([String])
  }

  private let request: Request

  /// A command.
  public init(_ request: Request) {
    self.request = request
  }

  /// Answers on standard output.
  ///
  /// - Returns: failure when a checked theme falls short, usage when one cannot be read.
  public func run(_ options: DisplayOptions, _ world: World) -> ExitStatus {
    let themes = ThemeCatalogue(world)
    let mode = AsciiMode(ofLines: options, world)
    switch request {
    case .list:
      let lines = themes.names.map { line(of: $0, themes, options, world) }
      return world.print(mode.applied(to: lines.joined())) ? .success : .failure
    case .check(let names):
      return check(
        names.isEmpty ? themes.builtInNames : names, themes, mode, Words(options.language), world)
    }
  }
}

// MARK: - The list

extension ThemesCommand {
  private static let nameWidth = 19

  /// Name, preview where there are colours, and the name people read.
  private func line(
    of name: String, _ themes: ThemeCatalogue, _ options: DisplayOptions, _ world: World
  ) -> String {
    let label = SafeText(name).padded(to: Self.nameWidth).string + " "
    do throws(SettingsError) {
      let theme = try themes.theme(name)
      let preview = preview(theme, options, world).map { $0 + "  " } ?? ""
      let title = options.language == .english ? theme.englishName : nil
      return label + preview + SafeText(title ?? theme.displayName).string + "\n"
    } catch {
      return label + error.text(Words(options.language)).string + "\n"
    }
  }

  /// A strip of the theme, as a terminal shows it; nil in a file or a pipe without colours.
  private func preview(
    _ theme: Theme, _ options: DisplayOptions, _ world: World
  ) -> String? {
    var abilities = TerminalAbilities(environment: world.environment)
    if !world.isTerminal { abilities.colorDepth = .none }
    let depth = options.colorDepth ?? abilities.colorDepth
    guard depth != .none else { return nil }
    let frame = Frame(size: Size(width: ThemeSwatch.width, height: 1)) { canvas in
      canvas.draw(ThemeSwatch(), in: canvas.bounds)
    }
    let mode = AsciiMode(options, abilities)
    let text = AnsiWriter(theme: theme.resolved(for: depth)).text(of: mode.applied(to: frame.grid))
    return String(text.prefix { $0 != "\n" })
  }
}

// MARK: - The check

extension ThemesCommand {
  private func check(
    _ names: [String], _ themes: ThemeCatalogue, _ mode: AsciiMode, _ words: Words, _ world: World
  ) -> ExitStatus {
    var status = ExitStatus.success
    var text = ""
    for name in names {
      do throws(SettingsError) {
        let review = ThemeReview(try themes.theme(name))
        text += words.summary(of: review, name: SafeText(name)).string + "\n"
        for finding in review.findings {
          text += "  " + words.finding(finding).string + "\n"
        }
        if !review.findings.isEmpty, status == .success { status = .failure }
      } catch {
        world.complain("dvctop: " + error.text(words).string + "\n")
        status = .usage
      }
    }
    return world.print(mode.applied(to: text)) ? status : .failure
  }
}
