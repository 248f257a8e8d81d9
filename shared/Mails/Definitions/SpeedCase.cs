using MentorFlow.Domain.Speed;

namespace MentorFlow.Mails.Definitions;

/// <summary>A speed-mentoring event, and the recipient's part in it, as stored when a mail about it is written.</summary>
/// <param name="Seat">Null for who has said nothing and was not there.</param>
/// <param name="Unanswered">Names of those whom the recipient met and has not said of whether they want to meet again.</param>
/// <param name="Mutual">Names of those who both want to meet again.</param>
internal sealed record SpeedCase(SpeedEvent Event, SpeedSeat? Seat, IReadOnlyList<string> Unanswered, IReadOnlyList<string> Mutual);
