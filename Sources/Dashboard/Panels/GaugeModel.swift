import Drawing
import Measures
import Text

/// One rate with everything it is to be read against, ready to be drawn.
struct GaugeModel {
  /// Whose rate it is.
  var title: SafeText
  /// The unit.
  var unit: UnitIndex
  /// The number with its signs, for one line: `≈42 %`.
  var lineReading: SafeText
  /// The number in large digits, with the signs that belong to it: `≈42%`.
  var largeReading: SafeText
  /// True when the figure is simulated.
  var isSimulated: Bool
  /// The rate for the bar, in the units of the scale; nil when it is missing.
  var value: Double?
  /// The scale of the bar.
  var scale: LinearScale
  /// Baseline and targets, with their labels.
  var marks: [ScaleMark]
  /// The targets in words, for the border: `≥ 70 % (2024) · ≥ 85 % (2025)`.
  var targets: SafeText
  /// The target in force alone, for narrow borders.
  var briefTargets: SafeText
  /// How the rate stands against the target in force; nil without a target.
  var status: TargetStatus?
  /// What is missing or beyond: `thiếu 9 / 24 điểm %`.
  var gap: SafeText
  /// What is missing or beyond, for narrow screens: `thiếu 9`.
  var shortGap: SafeText
  /// The change since the baseline: `▲ +25 điểm % so cuối 2023 (17 %)`.
  var change: SafeText
  /// The same without the baseline's value, for narrow panels: `▲ +25 so cuối 2023`.
  var briefChange: SafeText
  /// The change since the baseline as a number: `+25`.
  var shortChange: SafeText
  /// Which way it went.
  var trend: ChangeDirection
  /// Twelve months, oldest first.
  var history: [Double?]
  /// First and last of them: `17→42`.
  var historyEnds: SafeText
  /// True when months are simulated.
  var historyIsSimulated: Bool
  /// True when its source could not be read again: the figure is old, and dimmed.
  var isStale: Bool
  /// What the figure rests on, when that is less than everything: `5/63 đơn vị`.
  var coverage: SafeText
}

/// Which way a figure went, seen by whether that is good.
enum ChangeDirection {
  case better
  case worse
  case same
  case unknown

  /// Up, down, or neither.
  var role: Role {
    switch self {
    case .better: .met
    case .worse: .missed
    case .same, .unknown: .secondary
    }
  }
}

extension TargetStatus {
  /// The meaning of the status for a theme.
  var role: Role {
    switch self {
    case .met: .met
    case .near: .near
    case .missed: .missed
    case .critical: .critical
    }
  }

  /// The shape that says the status without colour.
  var sign: SafeText {
    switch self {
    case .met: SafeText("✓")
    case .near: SafeText("◐")
    case .missed: SafeText("✗")
    case .critical: SafeText("◆")
    }
  }
}
