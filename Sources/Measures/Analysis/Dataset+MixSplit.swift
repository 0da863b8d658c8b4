extension Dataset {
  /// Why the nation's rate changed between two periods: its blocks' rates, or their weights.
  ///
  /// Weights are the blocks' shares of the denominators. Where denominators are not known, those
  /// of two blocks follow from the three published rates; the effects then have the range that the
  /// rounding of those rates leaves.
  ///
  /// - Returns: nil when the periods are of different families (rule 3), a rate is missing, or
  ///   weights can neither be counted nor solved.
  public func mixSplit(
    _ indicator: IndicatorIndex, from earlier: Period, to later: Period,
    preferring preference: Preference = .published
  ) -> MixSplit? {
    guard earlier.sameFamily(as: later),
      let before = BlockMix(self, indicator, earlier, preference),
      let after = BlockMix(self, indicator, later, preference),
      before.units == after.units,
      let weightsBefore = before.weights(), let weightsAfter = after.weights()
    else { return nil }
    let parts = before.units.indices.map { position in
      MixSplit.Part(
        unit: before.units[position], rateBefore: before.rates[position].middle,
        rateAfter: after.rates[position].middle, weightBefore: weightsBefore[position],
        weightAfter: weightsAfter[position])
    }
    let rateEffect = parts.reduce(0) { $0 + $1.rateEffect }
    let mixEffect = parts.reduce(0) { $0 + $1.mixEffect }
    guard let ranges = BlockMix.ranges(from: before, to: after) else { return nil }
    return MixSplit(
      from: earlier, to: later, parts: parts, rateEffect: rateEffect, mixEffect: mixEffect,
      rateRange: ranges.rate, mixRange: ranges.mix,
      isEstimated: before.counts == nil || after.counts == nil,
      isSimulated: before.isSimulated || after.isSimulated)
  }

  /// What the nation's rate would be if its blocks had other rates and their weights stayed.
  ///
  /// - Parameters:
  ///   - indicator: a rate in percent.
  ///   - period: the time whose weights are taken.
  ///   - rates: the other rates, in percent; a block that is not named keeps its own.
  ///   - preference: whether published or simulated values lead.
  /// - Returns: in percent; nil when a rate is missing or weights can neither be counted nor
  ///   solved.
  public func projection(
    _ indicator: IndicatorIndex, during period: Period, rates: [UnitIndex: FixedDecimal],
    preferring preference: Preference = .published
  ) -> Double? {
    guard let mix = BlockMix(self, indicator, period, preference), let weights = mix.weights()
    else { return nil }
    return mix.units.indices.reduce(0) { sum, position in
      let rate = rates[mix.units[position]]?.double ?? mix.rates[position].middle
      return sum + weights[position] * rate
    }
  }
}
