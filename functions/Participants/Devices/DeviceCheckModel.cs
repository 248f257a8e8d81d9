using System.Text.Json;
using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Json;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Devices;

/// <param name="Last">Null before the first check.</param>
/// <param name="IsDue">Whether it was neither made nor skipped for long.</param>
/// <param name="HelpIsAsked">Whether a coordinator knows of what failed.</param>
/// <param name="Servers">By which a call would find its way, with credentials of the visitor.</param>
/// <param name="Browser">In which the page is read.</param>
/// <param name="HasCalls">Whether calls of the organization are held on pages of sessions.</param>
/// <param name="IsOnPage">Whether the session's is, too.</param>
public sealed record DeviceCheckModel(
    CheckPlace Place,
    DeviceCheck? Last,
    bool IsDue,
    bool HelpIsAsked,
    IReadOnlyList<IceServer> Servers,
    BrowserFamily Browser,
    bool HasCalls,
    bool IsOnPage,
    FormState State)
{
    private const string Words = "check.words.";

    private Visitor Visitor => Place.Visitor;

    /// <summary>What failed in the last check; empty where all is well or nothing was tried.</summary>
    public IReadOnlyList<DevicePart> Failed => Last?.Findings.Failed ?? [];

    public CallPreferences Comfort => CallComfort.Of(Place.Participant?.Enrollment.Profile, Visitor.Person.Calls);

    public string Ice => JsonSerializer.Serialize(Servers, MentorFlowJson.Options);

    /// <summary>Everything that the page's script says, in the reader's language and for their browser.</summary>
    public string WordsOf(Texts texts)
    {
        var allow = Allow(texts);
        var words = texts.Language.Messages.Keys
            .Where(key => key.StartsWith(Words, StringComparison.Ordinal))
            .Select(key => key[Words.Length..])
            .Order(StringComparer.Ordinal)
            .ToDictionary(word => word, word => texts[$"check.words.{word}", ("allow", allow)]);
        words["asking"] = texts["call.words.asking"];
        return JsonSerializer.Serialize(words, MentorFlowJson.Options);
    }

    /// <summary>Where this browser lets the page use camera and microphone.</summary>
    public string Allow(Texts texts) => texts[$"check.allow.{Browser}"];
}
