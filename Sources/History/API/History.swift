import Measures

/// Every dataset as it was known when, in one SQLite file that several processes may share.
///
/// Nothing is opened before the first call, and every call runs on a queue of its own, so that a
/// slow disk holds up nobody else. A call that fails says why and leaves the file as it was; the
/// next one tries again, so that a program can go on without a history and get it back.
public actor History {
  private let configuration: HistoryConfiguration
  private let executor = DatabaseExecutor()
  private var store: Store?

  /// Makes a history that opens its file when it is first asked for something.
  public init(_ configuration: HistoryConfiguration) {
    self.configuration = configuration
  }

  /// The queue that all calls run on.
  public nonisolated var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  /// Opens the file now, so that an error is known before the first dataset is lost.
  public func open() throws(HistoryError) {
    try perform { _ in }
  }

  /// Closes the file; a later call opens it again.
  public func close() {
    store?.close()
    store = nil
  }

  // MARK: - Datasets

  /// Keeps what is new in a dataset of a source; all of it or, on an error, nothing.
  ///
  /// Compared are counts, published value with its decimals, status, as-of day, provenance and "not
  /// applicable"; the line of a file is not kept. What the dataset no longer has is closed.
  ///
  /// - Parameters:
  ///   - dataset: the whole of what the source gives.
  ///   - source: the source.
  ///   - moment: when it was read.
  /// - Returns: what was new.
  /// - Throws: why nothing was kept.
  @discardableResult
  public func record(
    _ dataset: Dataset, of source: SourceID, at moment: Moment
  ) throws(HistoryError) -> RecordOutcome {
    try perform { try $0.record(dataset, of: source, at: moment) }
  }

  /// The sources that were ever recorded, in the order in which they first were.
  public func sources() throws(HistoryError) -> [KeptSource] {
    try perform { try $0.sources() }
  }

  /// The newest dataset of every source, or of some.
  ///
  /// - Parameter wanted: the sources, in this order; nil for all.
  /// - Returns: the datasets; unknown sources are left out.
  /// - Throws: why nothing could be read.
  public func latest(of wanted: [SourceID]? = nil) throws(HistoryError) -> [KnownDataset] {
    try perform { try $0.datasets(of: wanted, at: nil) }
  }

  /// The datasets as they were known at a moment.
  ///
  /// Where retention has thinned versions out, what is given is what was known at the end of the
  /// day or month before: never something that was not known yet.
  ///
  /// - Parameters:
  ///   - moment: the moment.
  ///   - wanted: the sources, in this order; nil for all.
  /// - Returns: the datasets, without sources of which nothing was known then or of which nothing is
  ///   kept of that time (see ``sources()``).
  /// - Throws: why nothing could be read.
  public func known(
    at moment: Moment, of wanted: [SourceID]? = nil
  ) throws(HistoryError) -> [KnownDataset] {
    try perform { try $0.datasets(of: wanted, at: moment) }
  }

  /// The last known state of all that a source once gave and no longer carries, for trends.
  ///
  /// Its units, indicators and breaks are those of the source's dataset; behind that in
  /// `Dataset.merging(_:)` it adds periods and never an alternative.
  ///
  /// - Parameters:
  ///   - source: the source.
  ///   - moment: as it was known then; nil for now.
  /// - Returns: nil when nothing has departed.
  /// - Throws: why nothing could be read.
  public func departed(
    from source: SourceID, at moment: Moment? = nil
  ) throws(HistoryError) -> Dataset? {
    try perform { try $0.departed(from: source, at: moment) }
  }

  /// Every version of one observation that is kept, by source and then by time.
  ///
  /// - Parameters:
  ///   - key: which observation.
  ///   - source: the source; nil for all.
  /// - Returns: the versions; alternatives of one time follow each other.
  /// - Throws: why nothing could be read.
  public func versions(
    of key: ObservationKey, from source: SourceID? = nil
  ) throws(HistoryError) -> [ObservationVersion] {
    try perform { try $0.versions(of: key, from: source) }
  }

  /// The figures a source has changed after having stood by them, each with its last change.
  ///
  /// - Parameters:
  ///   - source: the source; nil for all.
  ///   - moment: only what was known then; nil for now.
  /// - Returns: one for each such figure.
  /// - Throws: why nothing could be read.
  public func restated(
    by source: SourceID? = nil, at moment: Moment? = nil
  ) throws(HistoryError) -> [Restatement] {
    try perform { try $0.restated(by: source, at: moment) }
  }

  /// Does one small step of what retention asks for: to be called when there is time.
  ///
  /// - Parameter now: the time; ages are counted in days of `Asia/Ho_Chi_Minh`.
  /// - Returns: whether there is more to do.
  /// - Throws: why nothing could be done.
  public func tidy(now: Moment) throws(HistoryError) -> Bool {
    try perform { try $0.tidy(configuration.retention, now: now) }
  }

  // MARK: - Alerts

  /// Keeps changes of alerts; all of them or, on an error, none.
  public func append(_ alerts: [AlertRecord]) throws(HistoryError) {
    try perform { try $0.append(alerts) }
  }

  /// The last changes of alerts, newest first.
  ///
  /// - Parameters:
  ///   - moment: only changes at that moment or later; nil for all.
  ///   - limit: the most to give.
  /// - Returns: the changes.
  /// - Throws: why nothing could be read.
  public func alerts(
    since moment: Moment? = nil, limit: Int = 1_000
  ) throws(HistoryError) -> [AlertRecord] {
    try perform { try $0.alerts(since: moment, limit: limit) }
  }

  /// The last change of every alert, to go on from after a restart.
  public func currentAlerts() throws(HistoryError) -> [AlertRecord] {
    try perform { try $0.currentAlerts() }
  }

  // MARK: - Opening

  /// Does something with the open file; what SQLite says becomes an error of this program.
  func perform<Value>(
    _ body: (Store) throws -> Value
  ) throws(HistoryError) -> Value {
    let file = HistoryFile(path: configuration.path)
    // Before opening: whatever takes its name later is not what was found damaged.
    let inode = store?.inode ?? file.inode
    do {
      let store = try store ?? Store(file, patienceSeconds: configuration.patienceSeconds)
      self.store = store
      return try body(store)
    } catch {
      let reason = HistoryError(error, path: file.path, configuration.patienceSeconds)
      throw settle(reason, file, inode)
    }
  }

  /// Puts a damaged file aside, so that the next call begins a new one.
  private func settle(
    _ error: HistoryError, _ file: HistoryFile, _ inode: UInt64?
  ) -> HistoryError {
    guard case .damaged(let path, _) = error else { return error }
    close()
    let name = file.setAside(inode, at: configuration.now())
    return .damaged(path: path, setAside: name)
  }
}
