using System.Globalization;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>After the end of a mentorship: to go on in a light form, or to be matched again (R94, R112).</summary>
public sealed class AfterScreen(MentorshipAccess access, PairPage page, SequelActs sequels, RestActs rests)
{
    /// <summary>What a form does: the names of its buttons.</summary>
    internal const string Act = "act";

    internal const string Want = "want";

    internal const string Plan = "plan";

    internal const string Leave = "leave";

    internal const string Again = "again";

    internal const string Rest = "rest";

    [Function("GoOn")]
    public Task<IResult> GoOnAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/sequel/{program}/{mentorship}")] HttpRequest request,
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
                var person = pair.Participant.PersonId;
                switch (form[Act].ToString())
                {
                    case Want:
                        await sequels.WantAsync(program, mentorship, person, cancellation);
                        return Page.SeeOther(request, Paths.Mentorship(program, mentorship).With(Done.SequelWanted));
                    case Plan:
                        var planned = await sequels.PlanAsync(program, mentorship, person, Read(form, pair.Participant.Zone), cancellation);
                        return planned.Refusal is { Reason: RefusalReason.Invalid } refusal
                            ? await page.ShowAsync(request, pair, FormState.Empty, FormState.Sent(form, refusal.Fields), cancellation)
                            : Page.SeeOther(request, Paths.Mentorship(program, mentorship).With(Done.SessionPlanned));
                    case Leave:
                        await sequels.LeaveAsync(program, mentorship, person, cancellation);
                        return Page.SeeOther(request, Paths.Mentorship(program, mentorship).With(Done.SequelLeft));
                    default:
                        return Page.SeeOther(request, Paths.Mentorship(program, mentorship));
                }
            },
            cancellation);

    [Function("MatchAgain")]
    public Task<IResult> MatchAgainAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "m/rematch/{program}/{mentorship}")] HttpRequest request,
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
                var rest = form[Act] == Rest;
                var decided = rest
                    ? await rests.RestAsync(program, pair.Participant.PersonId, cancellation)
                    : await rests.ReturnAsync(program, pair.Participant.PersonId, mentorship, cancellation);
                return decided.Refusal is null or { Reason: RefusalReason.AlreadyDone }
                    ? Page.SeeOther(request, Paths.Mentorship(program, mentorship).With(rest ? Done.RestBegun : Done.BackInPool))
                    : Page.SeeOther(request, Paths.Mentorship(program, mentorship));
            },
            cancellation);

    private static SequelSession Read(IFormCollection form, string zone) => new(
        LocalMoment.Read(form["startsAt"], zone),
        int.TryParse(form["minutes"], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0);
}
