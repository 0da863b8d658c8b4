import Text

/// Short ways to write built-in indicators: everything is text of our own, in both languages.
///
/// A plain pair would leave open which language comes first.
struct BothLanguages {
  let vietnamese: SafeText
  let english: SafeText

  init(_ vietnamese: String, _ english: String) {
    self.vietnamese = SafeText(trusted: vietnamese)
    self.english = SafeText(trusted: english)
  }
}

extension Indicator {
  /// A built-in indicator that is published as a value or counted.
  init(
    builtIn id: String, _ definition: String = "",
    name: BothLanguages, short: BothLanguages, text: BothLanguages, basis: String = "",
    fraction: (numerator: String, denominator: String)? = nil,
    unit: UnitOfMeasure = .percent, nature: Nature = .flow, direction: Direction = .higher,
    maximum: Int64? = nil, usedFrom: Day? = nil
  ) {
    self.init(
      id: id, definition: definition,
      names: IndicatorNames(
        vietnamese: name.vietnamese, english: name.english,
        shortVietnamese: short.vietnamese, shortEnglish: short.english),
      definitionVietnamese: text.vietnamese, definitionEnglish: text.english,
      basis: SafeText(trusted: basis),
      numerator: fraction?.numerator, denominator: fraction?.denominator,
      unit: unit, nature: nature, direction: direction,
      maximum: maximum.map(FixedDecimal.init(integer:)), usedFrom: usedFrom)
  }
}
