extension Dataset {
  /// The observations of periods before the first that another dataset has, for each indicator and
  /// kind of period: what carries its trends further back.
  ///
  /// A row that a source took back between others is not among them: it was most likely wrong.
  ///
  /// - Parameter current: what is known now.
  /// - Returns: nil when there is none.
  public func past(before current: Dataset) -> Dataset? {
    struct Series: Hashable {
      let indicator: IndicatorIndex
      let kind: Period.Kind
    }
    var first: [Series: Day] = [:]
    let table = current.observations
    for indicator in current.catalogue.indices {
      for row in table.rows(indicator) {
        let period = table[row].period
        let series = Series(indicator: indicator, kind: period.kind)
        first[series] = min(first[series] ?? period.start, period.start)
      }
    }
    var builder = DatasetBuilder(registry: registry, catalogue: catalogue)
    for provenance in provenances { _ = builder.intern(provenance) }
    for row in 0..<observations.count {
      let observation = observations[row]
      let measure = catalogue[observation.indicator]
      guard
        let indicator = current.catalogue.index(id: measure.id, definition: measure.definition),
        let start = first[Series(indicator: indicator, kind: observation.period.kind)],
        observation.period.end < start
      else { continue }
      builder.append(observation)
    }
    return builder.count == 0 ? nil : builder.finish(asOf: asOf, sources: sources).dataset
  }

  /// The same data, named after another source in all its provenances.
  ///
  /// - Parameter source: what the source is called there.
  /// - Returns: a dataset that shares the observations.
  public func renamed(to source: SourceID) -> Dataset {
    let provenances = provenances.map {
      Provenance(publication: $0.publication, file: $0.file, source: source, note: $0.note)
    }
    return Dataset(
      registry: registry, catalogue: catalogue, observations: observations, targets: targets,
      breaks: breaks, quality: quality, provenances: provenances, generatedAt: generatedAt,
      asOf: asOf, sources: [source])
  }
}
