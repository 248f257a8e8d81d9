using MentorFlow.Domain.Assistants;
using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Limits;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Participants.Assistance;

/// <summary>Has words drafted: first it is shown what would be sent, and only what was shown is sent.</summary>
public sealed partial class Drafting(IAssistant assistant, RequestLimiter limiter, UsageMeter usage, ILogger<Drafting> logger)
{
    /// <summary>The field that says what was shown, by its hash.</summary>
    internal const string Shown = "shown";

    /// <summary>Of one person: more than anybody writes, and no way to spend what the organization pays for.</summary>
    private static readonly RequestLimit Limit = new(20, TimeSpan.FromHours(1));

    public AssistantPlace? Place => assistant.Place;

    internal static IReadOnlyCollection<string> NamesIn(Pair pair) =>
    [
        .. pair.Partners.Select(partner => partner.Person).Append(pair.Participant.Person).SelectMany(person => new[] { person.GivenName, person.FamilyName }),
    ];

    internal static string HashOf(AssistantRequest request) => InputsHash.Of(request);

    /// <param name="state">Of the form below, as it was typed.</param>
    /// <param name="land">Puts a draft into the form; null where it cannot be read.</param>
    internal async Task<DraftModel> TakeAsync(
        Pair pair, IFormCollection form, AssistantRequest request, FormState state, Func<string, FormState?> land, CancellationToken cancellation)
    {
        var model = new DraftModel(pair, assistant.Place!, request, state);
        if (request.Words.Length == 0)
        {
            return model with { Stage = DraftStage.Nothing };
        }

        if (form[Shown] is not [{ Length: > 0 } shown])
        {
            return model;
        }

        // The partner has written meanwhile, say: what is sent is looked at first.
        if (shown != HashOf(request))
        {
            return model with { Stage = DraftStage.Changed };
        }

        if (await limiter.TakeAsync(Limit, $"draft:{pair.Participant.PersonId}", cancellation) is not null)
        {
            return model with { Stage = DraftStage.TooMany };
        }

        usage.Count(new UsagePlace(pair.ProgramId, pair.MentorshipId), new UsageCounts { Drafts = 1 });
        var answer = await assistant.DraftAsync(request, cancellation);
        if (answer.Trouble is { } trouble)
        {
            Log.NoDraft(logger, trouble);
        }

        return answer.Draft is { } draft && land(draft) is { } landed
            ? model with { Stage = DraftStage.Drafted, State = landed }
            : model with { Stage = DraftStage.Failed };
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The assistant gave no draft: {Trouble}.")]
        public static partial void NoDraft(ILogger logger, string trouble);
    }
}

/// <summary>How far a draft has come.</summary>
public enum DraftStage
{
    /// <summary>It is shown what would be sent.</summary>
    Shown,

    /// <summary>The same, after it has become something else.</summary>
    Changed,

    /// <summary>There is nothing that could be sent.</summary>
    Nothing,

    /// <summary>Somebody pressed too often.</summary>
    TooMany,
    Drafted,

    /// <summary>No draft came, or none that can be read; what was typed is there.</summary>
    Failed,
}

/// <param name="Request">What is sent, or was.</param>
/// <param name="State">Of the form that a draft lands in.</param>
public sealed record DraftModel(Pair Pair, AssistantPlace Place, AssistantRequest Request, FormState State)
{
    public DraftStage Stage { get; init; }

    /// <summary>Whose agenda it is, for drafts of one.</summary>
    public string? SessionId { get; init; }
}
