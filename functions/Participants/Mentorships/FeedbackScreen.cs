using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Where the members of a mentorship tell each other how they work together, in any form, and answer to it (R93).</summary>
public sealed class FeedbackScreen(MentorshipAccess access, FeedbackActs acts, PairCare care, TimeProvider clock)
{
    /// <summary>In the address: what is asked back about.</summary>
    public const string About = "about";

    private const string Route = "m/feedback/{program}/{mentorship}";

    [Function("ShowFeedback")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string mentorship, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            mentorship,
            pair => ShowAsync(request, pair, FormState.Empty, request.Query[About], FormState.Empty, cancellation),
            cancellation);

    [Function("GiveFeedback")]
    public Task<IResult> GiveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
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
                var today = DateOnly.FromDateTime(clock.GetUtcNow().ToZone(pair.Participant.Zone).DateTime);
                var given = await acts.GiveAsync(program, mentorship, pair.Participant.PersonId, Read(form), today, cancellation);
                return given.Refusal is { Reason: RefusalReason.Invalid } refusal
                    ? await ShowAsync(request, pair, FormState.Sent(form, refusal.Fields), about: null, FormState.Empty, cancellation)
                    : After(request, pair, given.Refusal, Done.FeedbackGiven);
            },
            cancellation);

    [Function("WantFeedback")]
    public Task<IResult> WantAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/ask")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, _) =>
            {
                var wanted = await acts.WantAsync(program, mentorship, pair.Participant.PersonId, cancellation);
                return After(request, pair, wanted.Refusal, Done.FeedbackWanted);
            },
            cancellation);

    [Function("ThankForFeedback")]
    public Task<IResult> ThankAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{feedback}/thank")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        string feedback,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, _) =>
            {
                var thanked = await acts.ThankAsync(Feedback.KeyOf(program, mentorship, feedback), pair.Participant.PersonId, cancellation);
                return After(request, pair, thanked.Refusal, Done.FeedbackAnswered);
            },
            cancellation);

    [Function("AskBackAboutFeedback")]
    public Task<IResult> AskBackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{feedback}/question")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        string feedback,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                if (!pair.Mentorship.IsAlive)
                {
                    return Page.SeeOther(request, Paths.Feedback(program, mentorship));
                }

                var question = Said(form, "question");
                var asked = await acts.AskBackAsync(Feedback.KeyOf(program, mentorship, feedback), pair.Participant.PersonId, question, cancellation);
                return asked.Refusal is { Reason: RefusalReason.Invalid } refusal
                    ? await ShowAsync(request, pair, FormState.Empty, feedback, FormState.Sent(form, refusal.Fields), cancellation)
                    : After(request, pair, asked.Refusal, Done.FeedbackAnswered);
            },
            cancellation);

    // Too late, or of somebody else: the page says how things stand.
    private static IResult After(HttpRequest request, Pair pair, Refusal? refusal, Done done)
    {
        var path = Paths.Feedback(pair.ProgramId, pair.MentorshipId);
        return Page.SeeOther(request, refusal is null or { Reason: RefusalReason.AlreadyDone } ? path.With(done) : path);
    }

    private async Task<IResult> ShowAsync(
        HttpRequest request, Pair pair, FormState state, string? about, FormState question, CancellationToken cancellation)
    {
        var all = await care.FeedbackAsync(pair, cancellation);
        var asked = all.FirstOrDefault(one => pair.Mentorship.IsAlive && one.FeedbackId == about && one.ToId == pair.Participant.PersonId);
        return Page.Show<FeedbackPage, FeedbackModel>(
            request,
            new FeedbackModel(pair, all, asked, Guid.NewGuid(), clock.GetUtcNow(), state, question),
            state.Errors.Count + question.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static FeedbackDraft Read(IFormCollection form) => new(
        Guid.TryParseExact(form["id"].ToString(), "D", out var id) ? id.ToString() : Guid.NewGuid().ToString(),
        Said(form, "to"),
        Choice.Read<FeedbackTopic>(form["topic"]),
        Said(form, "wentWell"),
        Said(form, "tryNext"),
        Said(form, "link"),
        Said(form, "toldOn"));

    private static string Said(IFormCollection form, string field) => form[field].ToString().Trim().ReplaceLineEndings("\n");
}

/// <param name="All">What the reader gave and got, the newest first.</param>
/// <param name="Asked">What the reader asks back about; null for nothing.</param>
/// <param name="NewId">Of the feedback that is given next: the same form sent twice is one.</param>
/// <param name="State">Of the form that gives feedback.</param>
/// <param name="Question">Of the form that asks back.</param>
public sealed record FeedbackModel(
    Pair Pair, IReadOnlyList<Feedback> All, Feedback? Asked, Guid NewId, DateTimeOffset Now, FormState State, FormState Question);
