using MentorFlow.Domain.Programs;

namespace MentorFlow.Domain.Hris;

/// <summary>What a change of a person entails elsewhere; saved with the change, so that whoever comes after a crash finds it.</summary>
/// <param name="Number">Counts those of the person, from 1.</param>
/// <param name="At">The moment that it has, however often it is done. UTC.</param>
/// <param name="Point">Of <see cref="HrisFollowUpKind.Offer"/>.</param>
/// <param name="OtherId">Person id of the other, where two are concerned.</param>
/// <param name="Zone">Of <see cref="HrisFollowUpKind.MoveClock"/>: the IANA zone that HR said before.</param>
/// <param name="Ends">
/// Of <see cref="HrisFollowUpKind.TellOfEnd"/>: when they leave; of <see cref="HrisFollowUpKind.MoveEnd"/>: when others were told they would. UTC.
/// </param>
/// <param name="Question">
/// Of both: which question to a coordinator it is about, counted from 1; null where the end that is moved was not asked about.
/// </param>
public sealed record HrisFollowUp(
    int Number,
    HrisFollowUpKind Kind,
    DateTimeOffset At,
    TurningPoint? Point = null,
    string? OtherId = null,
    string? Zone = null,
    DateTimeOffset? Ends = null,
    int? Question = null);

public enum HrisFollowUpKind
{
    /// <summary>Everything they take part in ends kindly.</summary>
    Leave,

    /// <summary>Every clock stands still.</summary>
    Pause,

    /// <summary>The clocks run again.</summary>
    Resume,

    /// <summary>Running pairs and open proposals are looked at, as the manager or the team is another.</summary>
    CheckConflicts,

    /// <summary>A turning point was reached: programs that wait for one invite.</summary>
    Offer,

    /// <summary>The mail address is somebody else's: a coordinator says which of the two HR records is right.</summary>
    AskAboutAddress,

    /// <summary>The address is nobody else's any more.</summary>
    AddressIsFree,

    /// <summary>They live on another clock: where their sessions fall at an hour that does not suit, those who meet are asked.</summary>
    MoveClock,

    /// <summary>They have another mail address: whoever waits for the one that they had is looked at again.</summary>
    ReleaseAddress,

    /// <summary>A guest's last day comes near: those whom they are together with are told, and a coordinator may let them stay.</summary>
    TellOfEnd,

    /// <summary>The last day that was told of is another now: those who were told are told again.</summary>
    MoveEnd,

    /// <summary>Nobody is known as their manager any more: where a manager's yes is waited for, a coordinator is asked.</summary>
    ManagerUnknown,
}
