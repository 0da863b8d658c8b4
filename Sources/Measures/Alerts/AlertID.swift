import Text

/// Who or what an alert is about.
public enum AlertSubject: Sendable, Hashable {
  /// A unit, by its identifier: positions in a registry change with the data.
  case unit(String)
  /// A source.
  case source(SourceID)

  /// The name in identifiers: the unit's own, or `source:` and the source's.
  public var code: String {
    switch self {
    case .unit(let id): id
    case .source(let source): "source:" + source.name
    }
  }
}

/// What makes an alert the same one from one look to the next: rule, subject and indicator.
public struct AlertID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The rule's name.
  public let rule: String
  /// Who or what it is about.
  public let subject: AlertSubject
  /// The indicator with its definition, such as `e2e:emc`; empty for a source.
  public let indicator: String

  /// An identity.
  public init(rule: String, subject: AlertSubject, indicator: String = "") {
    self.rule = rule
    self.subject = subject
    self.indicator = indicator
  }

  /// The identity as one word that is safe in addresses: `below-target~da-nang~e2e:emc`.
  public var description: String {
    // `:` and `@` are allowed in a segment of a path.
    [rule, subject.code, indicator].map { PercentEncoding.escaped($0, keeping: ":@") }
      .joined(separator: "~")
  }

  /// By rule, subject and indicator.
  public static func < (lhs: AlertID, rhs: AlertID) -> Bool {
    (lhs.rule, lhs.subject.code, lhs.indicator) < (rhs.rule, rhs.subject.code, rhs.indicator)
  }
}
