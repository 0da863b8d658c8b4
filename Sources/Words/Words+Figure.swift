import Measures
import Text

extension Words {
  /// The number of a figure without its unit: `42`, `··` when missing, `—` when it does not apply.
  ///
  /// Published values keep their own decimals up to `decimals`.
  public func number(_ figure: Figure, decimals: Int) -> SafeText {
    switch figure.content {
    case .missing: Self.missing
    case .notApplicable: Self.notApplicable
    case .value: figure.shown(decimals: decimals).map(decimal) ?? Self.missing
    }
  }

  /// A figure as a cell of a table writes it, `≈` before simulated ones.
  public func cell(_ figure: Figure, decimals: Int) -> SafeText {
    let number = number(figure, decimals: decimals)
    return figure.isSimulated && figure.content == .value
      ? Self.simulatedMark + number : number
  }

  /// A figure with its unit: `42 %`, `62,59 điểm`, `16.400.000 tài khoản`.
  public func reading(_ figure: Figure, of indicator: Indicator, decimals: Int) -> SafeText {
    guard figure.content == .value else { return number(figure, decimals: decimals) }
    return with(unitOf: indicator, cell(figure, decimals: decimals))
  }

  /// A number with the unit of an indicator behind it.
  public func with(unitOf indicator: Indicator, _ number: SafeText) -> SafeText {
    switch indicator.unit {
    case .percent: numbers.percent(number)
    case .points: number + SafeText(" ") + self[.points]
    case .index, .rank: number
    case .days: number + SafeText(" ") + self[.days]
    case .count(let noun): number + SafeText(" ") + noun.name(language)
    }
  }

  /// Decimals worth showing of a computed value of an indicator where there is room for them.
  public func decimals(of indicator: Indicator) -> Int {
    switch indicator.unit {
    case .percent, .points, .index: 2
    case .days: 1
    case .rank, .count: 0
    }
  }

  /// What a difference of two values of an indicator is counted in; between rates never `%`.
  public func differenceUnit(of indicator: Indicator) -> SafeText {
    switch indicator.unit {
    case .percent: self[.percentagePoints]
    case .points: self[.points]
    case .index, .rank: .empty
    case .days: self[.days]
    case .count(let noun): noun.name(language)
    }
  }

  /// A decimal number as the language writes it.
  public func decimal(_ number: FixedDecimal) -> SafeText {
    numbers.decimal(unscaled: number.unscaled, scale: Int(number.scale))
  }

  /// A difference with its sign: `+25`, `−3,1`.
  public func signed(_ difference: Difference, decimals: Int) -> SafeText {
    guard let rounded = difference.rounded(to: decimals) else { return Self.missing }
    return numbers.signedPoints(
      unscaled: rounded.unscaled, scale: Int(rounded.scale), decimals: Int(rounded.scale))
  }

  /// A difference as a cell writes it: `+25`, `≈+25` where a simulated figure has part in it.
  public func change(_ difference: Difference, decimals: Int) -> SafeText {
    mark(of: difference) + signed(difference, decimals: decimals)
  }

  /// The size of a difference as a cell writes it: `28`, `≈28` of simulated figures.
  public func gap(_ difference: Difference, decimals: Int) -> SafeText {
    mark(of: difference) + magnitude(difference, decimals: decimals)
  }

  private func mark(of difference: Difference) -> SafeText {
    difference.isSimulated ? Self.simulatedMark : .empty
  }

  /// What stands where nothing is known.
  public static let missing = SafeText("··")
  /// What stands where an indicator does not apply.
  public static let notApplicable = SafeText("—")
  /// What stands before simulated figures.
  public static let simulatedMark = SafeText("≈")
  /// What stands behind figures that rest on fewer parts than there are.
  public static let partialMark = SafeText("*")
  /// What stands behind figures that their source has restated.
  public static let restatedMark = SafeText("↻")
}

extension Words {
  /// The size of a difference without its sign.
  public func magnitude(_ difference: Difference, decimals: Int) -> SafeText {
    guard let rounded = difference.rounded(to: decimals) else { return Self.missing }
    return numbers.decimal(
      unscaled: Int64(clamping: rounded.unscaled.magnitude), scale: Int(rounded.scale))
  }
}
