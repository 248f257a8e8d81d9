using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Campaigns;

/// <summary>
/// Somebody asks, by a link that anybody may hold, to take part in a program (R11). Nothing follows before they confirm it from their own mailbox; of an
/// address that nobody is known by, a coordinator decides first.
/// </summary>
/// <param name="SignUpId">Made from the address, so that one address has one sign-up in a program, and no address stands in a key.</param>
/// <param name="Channel">As <see cref="JoinChannel"/> spells it.</param>
/// <param name="AskedAt">When it was asked last, UTC.</param>
/// <param name="PersonId">Null while nobody is known by the address.</param>
/// <param name="ConfirmedAt">When it was confirmed first, UTC; null before.</param>
/// <param name="Request">What an address that is not known came with; gone as soon as somebody has decided about it.</param>
public sealed record SignUp(
    string ProgramId,
    string SignUpId,
    string Channel,
    ProgramRole Role,
    DateTimeOffset AskedAt,
    SignUpStage Stage = SignUpStage.Asked,
    string? PersonId = null,
    DateTimeOffset? ConfirmedAt = null,
    SignUpRequest? Request = null) : IDocument
{
    /// <summary>How long what was not confirmed is kept: its link is over by then.</summary>
    public static readonly TimeSpan Unconfirmed = TimeSpan.FromDays(60);

    public static string Type => "sign-up";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, SignUpId).Id;

    public TimeSpan? TimeToLive => ConfirmedAt is null ? Unconfirmed : null;

    public static Key<SignUp> KeyOf(string programId, string signUpId) => new(Partition.Program(programId), $"sign-up:{signUpId}");

    /// <summary>The id of the sign-up of an address.</summary>
    public static string IdOf(string email) => People.PersonId.EmailKey(email).Split(':')[1];
}

public enum SignUpStage
{
    /// <summary>A mail with the link that confirms it is on its way.</summary>
    Asked,

    /// <summary>Nobody is known by the address: a coordinator is asked.</summary>
    Requested,

    Confirmed,

    /// <summary>A coordinator said no to an address that nobody is known by.</summary>
    Refused,
}

/// <param name="Language">BCP 47 tag of the language that they read the page in.</param>
public sealed record SignUpRequest(string Name, string Email, string Language);
