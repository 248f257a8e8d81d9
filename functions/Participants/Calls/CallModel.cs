using System.Globalization;
using System.Text.Json;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Sessions;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Json;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Calls;

/// <summary>The call on a session's page, as one of its members sees it.</summary>
/// <param name="RelayOnly">Whether it uses no way but the relay.</param>
/// <param name="Now">When the page is shown.</param>
public sealed record CallModel(Pair Pair, Session Session, bool RelayOnly, DateTimeOffset Now)
{
    private const string Words = "call.words.";

    /// <summary>Where one person plays both sides: the way to the other one; null anywhere else.</summary>
    public CallTrial? Trial { get; init; }

    /// <summary>The same for the panel.</summary>
    public CallFrame Frame => new(
        Paths.Call(Pair.ProgramId, Session.SessionId),
        Pair.Participant.Visitor.FormToken,
        Pair.Participant.Person,
        Pair.Participant.Zone,
        [.. Pair.Partners.Select(partner => new CallPartner(partner.Person, partner.Zone))],
        CallComfort.Of(Pair.Participant.Enrollment.Profile, Pair.Participant.Person.Calls),
        RelayOnly,
        PageOf(Session),
        Session.EndsAt,
        Session.EndsAt + SessionDecisions.DoorsAfter,
        Now)
    {
        SayPath = Paths.Messages(Pair.ProgramId, Pair.MentorshipId),
        Backup = Session.BackupChannel,
        Trial = Trial,
    };

    /// <summary>A moment as the page's script reads it.</summary>
    public static string Written(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Everything that the page's script says, in the reader's language.</summary>
    public static string WordsOf(Texts texts) => Json(texts.Language.Messages.Keys
        .Where(key => key.StartsWith(Words, StringComparison.Ordinal))
        .Select(key => key[Words.Length..])
        .Order(StringComparer.Ordinal)
        .ToDictionary(word => word, word => texts.FormOf($"call.words.{word}")));

    /// <summary>Another text when what stands beside the call is another: stage, time, what people want to talk about, what was done for them.</summary>
    public static string PageOf(Session session) =>
        InputsHash.Of(new { session.Stage, session.StartsAt, session.Minutes, session.Agenda, session.UnfitFor, session.Rescue })[..12];

    private static string Json(Dictionary<string, string> texts) => JsonSerializer.Serialize(texts, MentorFlowJson.Options);
}
