import Drawing

/// Keys that ask for one command.
public struct Binding: Hashable, Sendable {
  /// The keys, pressed one after the other; one or two of them.
  public let keys: [Key]
  /// What they ask for.
  public let command: Command

  /// A binding of `keys` to `command`.
  public init(_ keys: [Key], _ command: Command) {
    self.keys = keys
    self.command = command
  }
}
