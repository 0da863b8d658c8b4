import Measures
import Text
import Words

extension State {
  /// Takes over where a replay is.
  mutating func follow(_ replay: Replay) {
    let before = self.replay
    self.replay = replay
    if let before, replay.time < before.time {
      // Alerts of a time that has not come yet. A report of that time may be on its way, and what
      // follows it must not look as if the past had been changed.
      alerts = AlertWatch(rules: alerts.rules)
      freshReports = 2
      alertRevision += 1
    }
  }

  /// Does what a key asks of the replay; without one it says where the key is of use.
  mutating func direct(_ command: Command) -> [Effect] {
    guard let replay else {
      notice = Notice(
        words[
          Bilingual(
            "chỉ dùng khi xem lại bản ghi (dvctop replay TỆP)",
            "only in a replay of a recording (dvctop replay FILE)")], isWarning: true)
      return []
    }
    switch command {
    case .replayFaster: return [changeSpeed(to: min(replay.speed * 10, Replay.fastest))]
    case .replaySlower: return [changeSpeed(to: max(replay.speed / 10, 1))]
    case .replayStep, .replayStepBack:
      self.replay?.isPaused = true
      return [.replay(.step(command == .replayStep ? 1 : -1))]
    case .replayForward: return [seek(by: 1)]
    case .replayBackward: return [seek(by: -1)]
    case .replayStart: return [.replay(.seek(replay.firstDataset))]
    case .replayEnd: return [.replay(.seek(replay.end))]
    default: return []
    }
  }

  /// Stands still or goes on; at the end it begins again.
  mutating func pauseReplay(_ replay: Replay) -> [Effect] {
    let isPaused = !(replay.isPaused || replay.isAtEnd)
    self.replay?.isPaused = isPaused
    return [.replay(.pause(isPaused))]
  }

  private mutating func changeSpeed(to speed: Int) -> Effect {
    replay?.speed = speed
    notice = Notice(
      words.sentence(
        Bilingual("phát lại nhanh gấp {0}", "replaying {0} times as fast"),
        words.numbers.integer(Int64(speed))))
    return .replay(.speed(speed))
  }

  /// A twentieth of the recording: from one end to the other in twenty keys, however long it is.
  private mutating func seek(by steps: Int64) -> Effect {
    guard let replay else { return .repaint }
    let length = replay.end.seconds - replay.start.seconds
    let target = replay.time.seconds + steps * max(1, length / 20)
    return .replay(
      .seek(Moment(seconds: min(max(target, replay.start.seconds), replay.end.seconds))))
  }
}
