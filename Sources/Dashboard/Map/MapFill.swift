import Drawing
import Measures
import Text
import Words

/// How a tile looks: a colour, and a sign that says the same without it.
enum MapFill: Hashable, Sendable {
  /// By the status against the target.
  case status(TargetStatus)
  /// By the class among the others, 0 for the lowest to 4 for the highest.
  case shade(Int)
  /// Too few dossiers for a rank.
  case hatched
  /// Its only value is published among simulated ones, or the reverse: it is not compared.
  case otherBasis
  /// The indicator does not apply.
  case notApplicable
  /// Nothing is known.
  case missing

  /// What the tile means.
  var role: Role {
    switch self {
    case .status(let status): Self.ground(of: status)
    case .shade(let shade): Self.shades[min(max(0, shade), Self.shades.count - 1)].role
    case .hatched, .otherBasis: .secondary
    case .notApplicable, .missing: .disabled
    }
  }

  /// The sign of the class.
  var sign: SafeText {
    switch self {
    case .status(let status): status.sign
    case .shade(let shade): Self.shades[min(max(0, shade), Self.shades.count - 1)].sign
    case .hatched: SafeText("▒")
    case .otherBasis: SafeText("~")
    case .notApplicable: SafeText("╱")
    case .missing: SafeText("·")
    }
  }

  /// The sign of the class on a map of shapes, among which a block would be taken for a piece of
  /// land: the classes by their numbers, 1 for the lowest.
  var shapeSign: SafeText {
    guard case .shade(let shade) = self else { return sign }
    return SafeText(String(min(max(0, shade), Self.shades.count - 1) + 1))
  }

  /// What fills the room that text leaves.
  var pattern: Unicode.Scalar {
    switch self {
    case .status, .shade: " "
    case .hatched: "░"
    case .otherBasis, .notApplicable: " "
    case .missing: "·"
    }
  }

  /// Whether the class is a ground of its own, and not a pattern upon the page's.
  var hasGround: Bool {
    switch self {
    case .status, .shade: true
    case .hatched, .otherBasis, .notApplicable, .missing: false
    }
  }

  /// What a shape is filled with when it has no ground.
  var shapePattern: Unicode.Scalar {
    switch self {
    case .status, .shade: "█"
    case .hatched: "░"
    case .otherBasis: "~"
    case .notApplicable: "╱"
    case .missing: "·"
    }
  }

  private static func ground(of status: TargetStatus) -> Role {
    switch status {
    case .met: .tileMet
    case .near: .tileNear
    case .missed: .tileMissed
    case .critical: .tileCritical
    }
  }

  private static let shades: [(role: Role, sign: SafeText)] = [
    (.shade0, SafeText("▁")), (.shade1, SafeText("▃")), (.shade2, SafeText("▅")),
    (.shade3, SafeText("▆")), (.shade4, SafeText("▇")),
  ]
}
