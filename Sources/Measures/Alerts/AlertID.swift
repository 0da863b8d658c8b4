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
    [rule, subject.code, indicator].map(Self.escaped).joined(separator: "~")
  }

  /// By rule, subject and indicator.
  public static func < (lhs: AlertID, rhs: AlertID) -> Bool {
    (lhs.rule, lhs.subject.code, lhs.indicator) < (rhs.rule, rhs.subject.code, rhs.indicator)
  }

  /// Percent-encoding of RFC 3986; `:` and `@` are allowed in a segment of a path.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "@"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
