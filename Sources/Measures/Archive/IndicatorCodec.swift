import Text

/// The indicators of an archive.
enum IndicatorCodec {
  static func write(
    _ catalogue: IndicatorCatalogue, to writer: inout ByteWriter, _ pool: inout StringPoolWriter
  ) {
    writer.count(catalogue.indicators.count)
    for indicator in catalogue.indicators {
      let names = indicator.names
      let texts = [
        names.vietnamese, names.english, names.shortVietnamese, names.shortEnglish,
        indicator.definitionVietnamese, indicator.definitionEnglish, indicator.basis,
      ]
      writer.count(pool.position(of: indicator.id))
      writer.count(pool.position(of: indicator.definition))
      for text in texts { writer.count(pool.position(of: text.string)) }
      // No count is called by an empty name: it stands for none.
      writer.count(pool.position(of: indicator.numerator ?? ""))
      writer.count(pool.position(of: indicator.denominator ?? ""))
      writer.count(pool.position(of: indicator.unit.code))
      writer.byte(indicator.nature == .stock ? 1 : 0)
      writer.byte(indicator.direction == .lower ? 1 : 0)
      DecimalCodec.write(indicator.maximum, to: &writer)
      DayCodec.write(indicator.usedFrom, to: &writer)
    }
  }

  static func read(
    _ reader: inout ByteReader, _ pool: StringPool
  ) throws(ArchiveError) -> IndicatorCatalogue {
    let count = try reader.count()
    var indicators: [Indicator] = []
    indicators.reserveCapacity(count)
    for _ in 0..<count { indicators.append(try indicator(&reader, pool)) }
    let catalogue = IndicatorCatalogue(indicators)
    // A repeated indicator would be left out, and every position behind it would be another's.
    guard catalogue.indicators.count == count else { throw .damaged }
    return catalogue
  }

  private static func indicator(
    _ reader: inout ByteReader, _ pool: StringPool
  ) throws(ArchiveError) -> Indicator {
    let id = try pool.string(&reader)
    let definition = try pool.string(&reader)
    let names = IndicatorNames(
      vietnamese: try pool.text(&reader), english: try pool.text(&reader),
      shortVietnamese: try pool.text(&reader), shortEnglish: try pool.text(&reader))
    let vietnamese = try pool.text(&reader)
    let english = try pool.text(&reader)
    let basis = try pool.text(&reader)
    let numerator = try pool.string(&reader)
    let denominator = try pool.string(&reader)
    let unit = UnitOfMeasure(code: try pool.string(&reader))
    let nature: Nature = try reader.byte() == 1 ? .stock : .flow
    let direction: Direction = try reader.byte() == 1 ? .lower : .higher
    return Indicator(
      id: id, definition: definition, names: names, definitionVietnamese: vietnamese,
      definitionEnglish: english, basis: basis, numerator: numerator.isEmpty ? nil : numerator,
      denominator: denominator.isEmpty ? nil : denominator, unit: unit, nature: nature,
      direction: direction, maximum: try DecimalCodec.read(&reader),
      usedFrom: try DayCodec.read(&reader))
  }
}

/// A decimal number that may be unknown: its scale and its digits, or 0xFF for none.
package enum DecimalCodec {
  private static let none: UInt8 = 0xFF

  package static func write(_ value: FixedDecimal?, to writer: inout ByteWriter) {
    writer.byte(value?.scale ?? none)
    if let value { writer.signed(value.unscaled) }
  }

  package static func read(_ reader: inout ByteReader) throws(ArchiveError) -> FixedDecimal? {
    let scale = try reader.byte()
    if scale == none { return nil }
    guard let value = FixedDecimal(unscaled: try reader.signed(), scale: Int(scale)) else {
      throw .damaged
    }
    return value
  }
}
