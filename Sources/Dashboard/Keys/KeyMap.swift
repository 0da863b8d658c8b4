import Drawing

/// Which keys ask for which command: the one table behind input, help, footer and `dvctop keys`.
public struct KeyMap: Hashable, Sendable {
  /// What a series of keys means so far.
  public enum Match: Hashable, Sendable {
    /// The keys are the beginning of a longer binding.
    case pending
    /// The keys ask for a command.
    case command(Command)
    /// No binding begins with these keys.
    case none
  }

  /// Two bindings of which one can never be reached.
  public struct Clash: Error, Hashable, Sendable {
    /// The binding that wins.
    public let first: Binding
    /// The binding that is the same as the first or begins with it.
    public let second: Binding
  }

  /// All bindings, in the order in which help shows them.
  public let bindings: [Binding]

  /// A map of `bindings`.
  ///
  /// Throws a ``Clash`` when one binding is the beginning of another.
  public init(_ bindings: [Binding]) throws(Clash) {
    for (index, first) in bindings.enumerated() {
      for second in bindings[(index + 1)...] {
        let shared = min(first.keys.count, second.keys.count)
        if first.keys.prefix(shared) == second.keys.prefix(shared) {
          throw Clash(first: first, second: second)
        }
      }
    }
    self.init(checked: bindings)
  }

  private init(checked bindings: [Binding]) {
    self.bindings = bindings
  }

  /// The map the program comes with; a test checks it for clashes.
  public static let standard = KeyMap(checked: standardBindings)

  /// The map with other keys for some commands; a command with none is left to the palette.
  ///
  /// Throws a ``Clash`` when one of the new bindings hides another one, or is hidden.
  public func rebinding(_ changes: [Command: [[Key]]]) throws(Clash) -> KeyMap {
    var bindings: [Binding] = []
    var done: Set<Command> = []
    for binding in self.bindings {
      guard let wanted = changes[binding.command] else {
        bindings.append(binding)
        continue
      }
      guard done.insert(binding.command).inserted else { continue }
      bindings += wanted.map { Binding($0, binding.command) }
    }
    // Commands that had no key.
    for command in Command.allCases where !done.contains(command) {
      bindings += (changes[command] ?? []).map { Binding($0, command) }
    }
    return try KeyMap(bindings)
  }

  /// What `keys` mean.
  public func match(_ keys: [Key]) -> Match {
    var isPending = false
    for binding in bindings where binding.keys.starts(with: keys) {
      if binding.keys.count == keys.count { return .command(binding.command) }
      isPending = true
    }
    return isPending ? .pending : .none
  }

  /// The ways to ask for `command`, best first.
  public func keys(for command: Command) -> [[Key]] {
    bindings.filter { $0.command == command }.map(\.keys)
  }

  private static func on(_ letters: String, _ command: Command) -> Binding {
    Binding(letters.unicodeScalars.map { .character($0) }, command)
  }

  private static let standardBindings: [Binding] = [
    on("1", .openOverview), on("2", .openMinistries), on("3", .openLocalities),
    on("4", .openUnit), on("5", .openTrend), on("6", .openIndicators), on("7", .openMap),
    on("8", .openAlerts), on("9", .openSources),
    Binding([.up], .moveUp), on("k", .moveUp),
    Binding([.down], .moveDown), on("j", .moveDown),
    Binding([.pageUp], .pageUp), Binding([.control("b")], .pageUp),
    Binding([.pageDown], .pageDown), Binding([.control("f")], .pageDown),
    Binding([.control("u")], .halfPageUp), Binding([.control("d")], .halfPageDown),
    Binding([.home], .moveFirst), on("gg", .moveFirst),
    Binding([.end], .moveLast), on("G", .moveLast),
    Binding([.enter], .open), Binding([.right], .open), on("l", .open),
    Binding([.escape], .back), Binding([.backspace], .back), Binding([.left], .back),
    on("h", .back),
    on("J", .nextSibling), on("K", .previousSibling),
    Binding([.tab], .nextPanel), Binding([.backTab], .previousPanel),
    on("z", .zoom), on("p", .nextPreset), on("P", .previousPreset), on("f", .pin),
    on("c", .compare), on("S", .saveLayout),
    on(">", .nextSortColumn), on("<", .previousSortColumn), on("r", .reverseSort),
    on("/", .filter), on("n", .nextMatch), on("N", .previousMatch),
    on("[", .previousPeriod), on("]", .nextPeriod),
    on("{", .previousYear), on("}", .nextYear), on("=", .latestPeriod),
    on("+", .widerPeriod), on("-", .narrowerPeriod),
    on("i", .nextIndicator), on("I", .previousIndicator),
    on("v", .togglePublished), on("m", .switchUnits), on("x", .why),
    on("e", .export), Binding([.control("s")], .exportTable), on("y", .copy),
    on("t", .nextTheme), on("T", .pickTheme), on("L", .switchLanguage),
    on(" ", .pause),
    on(",", .replayStepBack), on(".", .replayStep), on("(", .replaySlower), on(")", .replayFaster),
    on("B", .replayBackward), on("F", .replayForward), on("0", .replayStart), on("$", .replayEnd),
    Binding([.control("r")], .reload), Binding([.control("l")], .repaint),
    Binding([.control("z")], .suspend),
    Binding([.control("p")], .palette), Binding([.function(12)], .palette),
    on(":", .commandLine),
    on("?", .help), Binding([.function(1)], .help),
    on("q", .quit), Binding([.control("c")], .quit),
  ]
}
