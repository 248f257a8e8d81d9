using MentorFlow.Domain.Attachments;
using MentorFlow.Domain.Threads;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Cards;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Attachments;
using MentorFlow.Orchestrations.Threads;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Everything of a mentorship in one place (R116).</summary>
public sealed class MentorshipScreen(MentorshipAccess access, PairPage page, ThreadActs acts)
{
    /// <summary>A recording beside the other files, in a field that a phone opens its recorder for.</summary>
    internal const string Voice = "voice";

    private const long LargestForm = (AttachmentRules.Most * AttachmentRules.Largest) + (1024 * 1024);

    [Function("ShowMentorship")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/mentorship/{program}/{mentorship}")] HttpRequest request,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            pair => ShowPairAsync(request, pair, FormState.Empty, cancellation),
            cancellation);

    [Function("WriteInThread")]
    public Task<IResult> WriteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/mentorship/{program}/{mentorship}/messages")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                if (!pair.Mentorship.IsAlive)
                {
                    return Page.SeeOther(request, Paths.Mentorship(program, mentorship));
                }

                // A form of the call's page has no id of its own.
                var id = Guid.TryParseExact(form["id"].ToString(), "D", out var given) ? given : Guid.NewGuid();
                var line = new SaidLine(id.ToString(), form["text"].ToString().ReplaceLineEndings("\n")) { NeedsNoAnswer = form["no-answer"] == "yes" };
                var errors = await acts.WriteAsync(
                    new ThreadPlace(pair.ProgramId, pair.MentorshipId),
                    pair.Participant.PersonId,
                    line,
                    [.. AttachmentActs.ChosenOf(form, "files"), .. AttachmentActs.ChosenOf(form, Voice)],
                    cancellation);
                return errors.Count > 0
                    ? await ShowPairAsync(request, pair, FormState.Sent(form, errors), cancellation)
                    : Page.SeeOther(request, Paths.Mentorship(program, mentorship).With(Done.MessageSent));
            },
            cancellation,
            LargestForm);

    private Task<IResult> ShowPairAsync(HttpRequest request, Pair pair, FormState state, CancellationToken cancellation) =>
        page.ShowAsync(request, pair, state, FormState.Empty, cancellation);
}

/// <param name="Hour">Asked where the hour of the sessions does not suit somebody any more; else null.</param>
/// <param name="Thread">What its members wrote to each other; null for an onlooker.</param>
public sealed record MentorshipModel(Pair Pair, NextStep Next, HourQuestion? Hour, ThreadModel? Thread)
{
    /// <summary>Who has checked camera and microphone; null for an onlooker.</summary>
    public DevicesModel? Devices { get; init; }

    /// <summary>How its members work together; null for an onlooker.</summary>
    public CareModel? Care { get; init; }

    /// <summary>Cards of one screen for this point of it; null for an onlooker.</summary>
    public CardsModel? Cards { get; init; }

    /// <summary>What comes after the end; null while it goes on.</summary>
    public AfterModel? After { get; init; }

    public static MentorshipModel Of(Pair pair, Texts texts, DateTimeOffset now, ThreadModel? thread = null) =>
        new(pair, NextStep.Of(pair, texts, now), HourQuestion.Of(pair, pair.Next, now), thread);
}
