using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mentorships;

/// <summary>What a coordinator does with a mentorship from its page: end it kindly, let its clocks stand still, let them run again.</summary>
public sealed class ConsoleMentorshipActs(
    ConsoleEntry access, MentorshipView view, IDocumentStore store, DepartureActs departures, AbsenceActs absences, TimeProvider clock)
{
    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/mentorships/{{mentorshipId:{Ids.Rule}}}";

    /// <summary>For which a coordinator may end a mentorship; the others are the product's to find.</summary>
    public static IReadOnlyList<EndReason> Reasons { get; } = [EndReason.ByChoice, EndReason.Replaced, EndReason.Silence, EndReason.Conflict];

    internal static IReadOnlyList<Choice> ReasonChoices(Texts texts) =>
        [.. Reasons.Select(reason => new Choice(reason.ToString(), texts[$"console-mentorship.reasons.{reason}"]))];

    [Function("ConsoleEndMentorship")]
    public Task<IResult> EndAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/end")] HttpRequest request,
        string programId,
        string mentorshipId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (await store.ReadAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation) is not { } mentorship)
                {
                    return access.NotFound(request, "mentorship");
                }

                if (!mentorship.IsOpen)
                {
                    return access.TooLate(request, new Refusal(RefusalReason.AlreadyDone, []), "mentorship");
                }

                if (Choice.Read<EndReason>(form["because"]) is not { } because || !Reasons.Contains(because))
                {
                    var errors = FormState.Sent(form, [new FieldError("because", "rules.choose-one")]);
                    return await view.ShowAsync(request, programId, mentorshipId, errors, cancellation);
                }

                await departures.EndAsync(mentorship, because, ActorOf(request), leaverId: null, cancellation);
                return Page.SeeOther(request, ConsolePaths.Mentorship(programId, mentorshipId).With(Done.MentorshipEnding));
            },
            cancellation);

    [Function("ConsolePauseMentorship")]
    public Task<IResult> PauseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/pause")] HttpRequest request,
        string programId,
        string mentorshipId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ => Answer(
                request, programId, mentorshipId, Done.MentorshipPaused,
                await absences.PauseAsync(
                    Mentorship.KeyOf(programId, mentorshipId), clock.GetUtcNow(), ActorOf(request), AbsenceActs.AskedByCoordinator, cancellation)),
            cancellation);

    [Function("ConsoleResumeMentorship")]
    public Task<IResult> ResumeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/resume")] HttpRequest request,
        string programId,
        string mentorshipId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ => Answer(
                request, programId, mentorshipId, Done.MentorshipResumed,
                await absences.ResumeAsync(Mentorship.KeyOf(programId, mentorshipId), clock.GetUtcNow(), ActorOf(request), cancellation)),
            cancellation);

    private IResult Answer(HttpRequest request, string programId, string mentorshipId, Done done, Verdict<Mentorship> verdict) =>
        verdict.Refusal is { } refusal
            ? access.TooLate(request, refusal, "mentorship")
            : Page.SeeOther(request, ConsolePaths.Mentorship(programId, mentorshipId).With(done));

    private static string ActorOf(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}
