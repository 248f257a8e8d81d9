using MentorFlow.Domain.Mentorships;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Circles;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mentorships;

/// <summary>What a coordinator does with a circle from its page: finds somebody for a free place, makes another the host, takes somebody out.</summary>
public sealed class ConsoleCircleActs(ConsoleEntry access, MentorshipView view, CircleActs circles, ReplacementActs replacements)
{
    /// <summary>The field of who it is about.</summary>
    internal const string Who = "person";

    /// <summary>As refusals name what is wrong with the circle itself.</summary>
    internal const string Circle = "circle";

    /// <summary>The same of its host.</summary>
    internal const string Host = "host";

    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/mentorships/{{mentorshipId:{Ids.Rule}}}/circle";

    [Function("ConsoleFindForCircle")]
    public Task<IResult> FindAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/replacement")] HttpRequest request,
        string programId,
        string mentorshipId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var found = await replacements.FindAsync(programId, mentorshipId, Actors.Coordinator(request.Coordinator().Id), cancellation);
                return await AnswerAsync(request, form, programId, mentorshipId, found.Refusal, Done.CircleSeatOffered, cancellation);
            },
            cancellation);

    [Function("ConsoleSetCircleHost")]
    public Task<IResult> SetHostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/host")] HttpRequest request,
        string programId,
        string mentorshipId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var set = await circles.SetHostAsync(
                    programId, mentorshipId, form[Who].ToString(), Actors.Coordinator(request.Coordinator().Id), cancellation);
                return await AnswerAsync(request, form, programId, mentorshipId, set.Refusal, Done.CircleHostSet, cancellation);
            },
            cancellation);

    [Function("ConsoleTakeOutOfCircle")]
    public Task<IResult> TakeOutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/out")] HttpRequest request,
        string programId,
        string mentorshipId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var gone = await circles.RemoveAsync(
                    programId, mentorshipId, form[Who].ToString(), EndReason.Replaced, Actors.Coordinator(request.Coordinator().Id), cancellation);
                return await AnswerAsync(request, form, programId, mentorshipId, gone.Refusal, Done.CircleMemberOut, cancellation);
            },
            cancellation);

    // Pressed twice: it is done, and that is what was wanted.
    private async Task<IResult> AnswerAsync(
        HttpRequest request,
        IFormCollection form,
        string programId,
        string mentorshipId,
        Refusal? refusal,
        Done done,
        CancellationToken cancellation) => refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, ConsolePaths.Mentorship(programId, mentorshipId).With(done)),
            { Reason: RefusalReason.Invalid, Fields: var errors } =>
                await view.ShowAsync(request, programId, mentorshipId, FormState.Sent(form, errors), cancellation),
            _ => access.TooLate(request, refusal, "mentorship"),
        };
}
