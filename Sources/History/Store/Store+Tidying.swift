import FoundationEssentials
import GRDB
import Measures

extension Store {
  /// Entries looked at, or deleted, in one step: some milliseconds.
  static let stepLength = 256

  /// Does one step of what retention asks for.
  ///
  /// - Returns: whether something was done, so that there may be more to do.
  func tidy(_ policy: RetentionPolicy, now: Moment) throws -> Bool {
    if try thinOut(policy, now: now) { return true }
    if try forgetAlerts(policy, now: now) { return true }
    if try forgetFrames() { return true }
    return try keepWithin(policy.maximumBytes)
  }

  // MARK: - Thinning out

  private func thinOut(_ policy: RetentionPolicy, now: Moment) throws -> Bool {
    var progress = progress
    let done = try queue.write { database in
      for tier in Tier.allCases {
        let cutoff = tier.cutoff(policy, now: now)
        for entry in try Self.entries(nil, database) {
          for table in [.revision, .trace(.departed), .trace(.restated)] as [TidyProgress.Table] {
            let track = TidyProgress.Track(source: entry.id, table: table, tier: tier)
            let thinning = Thinning(database, track)
            if try thinning.step(from: &progress[track], before: cutoff) { return true }
          }
        }
      }
      return false
    }
    self.progress = progress
    return done
  }

  // MARK: - Forgetting

  private func forgetAlerts(_ policy: RetentionPolicy, now: Moment) throws -> Bool {
    let cutoff = now.seconds - Int64(policy.alertDays) * 86_400
    return try queue.write { database in
      // The last change of an alert is its state, however old.
      try database.run(
        """
        DELETE FROM alert_event WHERE id IN (
          SELECT old.id FROM alert_event AS old WHERE old.at < ? AND EXISTS (
            SELECT 1 FROM alert_event AS new WHERE new.alert = old.alert AND new.id > old.id)
          LIMIT ?)
        """, [cutoff, Self.stepLength])
      return database.changesCount > 0
    }
  }

  /// Forgets frames and remarks of which no revision speaks any more.
  private func forgetFrames() throws -> Bool {
    try queue.write { database in
      var forgotten = 0
      for table in ["frame", "remark"] {
        try database.run(
          """
          DELETE FROM \(table) WHERE id IN (
            SELECT t.id FROM \(table) AS t
            WHERE NOT EXISTS (SELECT 1 FROM revision AS r WHERE r.\(table) = t.id) LIMIT ?)
          """, [Self.stepLength])
        forgotten += database.changesCount
      }
      return forgotten > 0
    }
  }

  /// Forgets the oldest versions while the file is too large, and gives free pages back.
  private func keepWithin(_ bytes: Int64) throws -> Bool {
    let (used, free) = try queue.read { database in
      let size = try Int64.fetchOne(database, sql: "PRAGMA page_size") ?? 0
      let pages = try Int64.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      let free = try Int64.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
      return ((pages - free) * size, free * size)
    }
    if used > bytes, try forgetOldest() { return true }
    // Some free space is used again soon; more than a quarter is not.
    guard free > 1 << 20, free > used / 4 else { return false }
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA incremental_vacuum(\(Self.stepLength))")
    }
    return true
  }

  private func forgetOldest() throws -> Bool {
    try queue.write { database in
      var oldest: (source: Int64, at: Int64)?
      for entry in try Self.entries(nil, database) {
        let heads = try database.rows(
          "SELECT known_from FROM revision WHERE source = ? ORDER BY known_from, id LIMIT 2",
          [entry.id])
        guard heads.count == 2 else { continue }
        let at: Int64 = heads[0][0]
        if at < oldest?.at ?? .max { oldest = (entry.id, at) }
      }
      guard let oldest else { return false }
      try Thinning.forgetOldest(of: oldest.source, database)
      return true
    }
  }
}
