import Text

/// A defined quantity: what is counted, by which definition, and which way is better.
public struct Indicator: Hashable, Sendable {
  /// The identifier in files, such as `e2e`.
  public let id: String
  /// Which definition of that id this is, such as `emc`; empty when there is only one.
  public let definition: String
  /// What it is called.
  public let names: IndicatorNames
  /// The Vietnamese text of the definition; may be empty.
  public let definitionVietnamese: SafeText
  /// The English text of the definition; may be empty.
  public let definitionEnglish: SafeText
  /// The law, decision or publication that defines it, in Vietnamese; may be empty.
  public let basis: SafeText
  /// The count that a rate divides, such as `end_to_end`; nil when it is not made of counts.
  public let numerator: String?
  /// The count that a rate divides by, such as `received`; nil when it is not made of counts.
  public let denominator: String?
  /// What a value counts.
  public let unit: UnitOfMeasure
  /// Whether it is counted over time or true at a day.
  public let nature: Nature
  /// Which way is better.
  public let direction: Direction
  /// The largest value there can be; nil when there is none.
  public let maximum: FixedDecimal?
  /// The first day of the periods this definition is used for by default; nil without a limit.
  public let usedFrom: Day?

  /// An indicator with all that is known of it.
  public init(
    id: String, definition: String = "", names: IndicatorNames,
    definitionVietnamese: SafeText = .empty, definitionEnglish: SafeText = .empty,
    basis: SafeText = .empty, numerator: String? = nil, denominator: String? = nil,
    unit: UnitOfMeasure, nature: Nature = .flow, direction: Direction = .higher,
    maximum: FixedDecimal? = nil, usedFrom: Day? = nil
  ) {
    self.id = id
    self.definition = definition
    self.names = names
    self.definitionVietnamese = definitionVietnamese
    self.definitionEnglish = definitionEnglish
    self.basis = basis
    self.numerator = numerator
    self.denominator = denominator
    self.unit = unit
    self.nature = nature
    self.direction = direction
    self.maximum = maximum
    self.usedFrom = usedFrom
  }

  /// The full name.
  public func name(_ language: Language) -> SafeText { names.long(language) }

  /// The name for the head of a column.
  public func shortName(_ language: Language) -> SafeText { names.short(language) }

  /// The text of the definition; may be empty.
  public func definitionText(_ language: Language) -> SafeText {
    switch language {
    case .vietnamese: definitionVietnamese
    case .english: definitionEnglish
    }
  }

  /// Whether values are quotients of two counts, and can be made from sums of counts.
  public var isRate: Bool { numerator != nil && denominator != nil }
}
