import ArgumentParser
import Runtime

/// The themes, and what falls short in them.
struct Themes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CommandName.themes.rawValue,
    abstract: "List the themes with a preview, or check them.",
    discussion: """
      A theme is a base16 or base24 scheme: any public file of one works as it is, given as
      --theme FILE or put into the folder dvctop/themes of the configuration.

        dvctop themes
        dvctop themes check
        dvctop themes check my-theme.yaml
      """,
    subcommands: [List.self, Check.self], defaultSubcommand: List.self)

  /// Names and previews.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the themes with a preview (the default).")

    @OptionGroup var display: DisplayArguments

    func run() throws {
      let world = try display.world
      throw Ended(status: ThemesCommand(.list).run(display.options(world), world))
    }
  }

  /// Contrast and colour blindness.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compute contrast and the distance of status colours for colour-blind eyes.",
      discussion: "Exit status: 0 all pass, 1 one falls short, 2 one cannot be read.")

    @OptionGroup var display: DisplayArguments

    @Argument(help: "Themes by name or file; none for our own.", completion: .file())
    var themes: [String] = []

    func run() throws {
      let world = try display.world
      throw Ended(status: ThemesCommand(.check(themes)).run(display.options(world), world))
    }
  }
}
