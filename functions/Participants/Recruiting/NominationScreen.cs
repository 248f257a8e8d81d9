using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Campaigns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Recruiting;

/// <summary>Who was named as a good mentor or mentee says yes or no (R26); nobody hears of a no.</summary>
public sealed class NominationScreen(ParticipantAccess access, NominationActs acts, TimeProvider clock)
{
    private const string Route = "m/nomination/{program}/{nomination}";

    [Function("ShowNomination")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string nomination, CancellationToken cancellation) =>
        access.ShowAsync(request, visitor => ShowAsync(request, visitor, program, nomination, FormState.Empty, cancellation), cancellation);

    [Function("AnswerNomination")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string nomination,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                if (!ParticipantAccess.CanBeOurs(request))
                {
                    return EntrancePages.NotFound(request);
                }

                var path = Paths.Nomination(program, nomination);
                switch (YesOrNo.Of(form))
                {
                    case null:
                        return await ShowAsync(request, visitor, program, nomination, FormState.Sent(form, [YesOrNo.Missing]), cancellation);
                    case true when form["consent"] != "yes":
                        var state = FormState.Sent(form, [new FieldError("consent", "rules.consent")]);
                        return await ShowAsync(request, visitor, program, nomination, state, cancellation);
                    case true:
                        var joined = await acts.AcceptAsync(
                            program, nomination, visitor.PersonId, form["tells"] == "yes", cancellation, ConsentForm.ReadIn(form, request.Texts().Content));
                        return JoinAnswer.Of(request, program, path, joined);
                    default:
                        var declined = await acts.DeclineAsync(program, nomination, visitor.PersonId, cancellation);
                        return declined.Refusal?.Reason is RefusalReason.Unknown or RefusalReason.NotAMember
                            ? EntrancePages.NotFound(request)
                            : Page.SeeOther(request, declined.Refusal is null ? path.With(Done.NominationDeclined) : path);
                }
            },
            cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, Visitor visitor, string programId, string nominationId, FormState state, CancellationToken cancellation)
    {
        if (!ParticipantAccess.CanBeOurs(request)
            || await access.Store.FindAsync(Nomination.KeyOf(programId, nominationId), cancellation) is not { Value: var nomination }
            || nomination.PersonId != visitor.PersonId
            || await access.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program })
        {
            return EntrancePages.NotFound(request);
        }

        var enrollment = await access.Store.FindAsync(Enrollment.KeyOf(programId, visitor.PersonId), cancellation);
        var from = await access.Store.FindAsync(Person.KeyOf(nomination.FromId), cancellation);
        return Page.Show<NominationPage, NominationModel>(
            request,
            new NominationModel(
                visitor, program.In(request.Texts().Language.Tag), nomination, from?.Value, enrollment?.Value, clock.GetUtcNow(), state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="From">Who named the visitor; null for somebody who is no longer known.</param>
/// <param name="Enrollment">Null for somebody who has no part in the program yet.</param>
public sealed record NominationModel(
    Visitor Visitor, MentoringProgram Program, Nomination Nomination, Person? From, Enrollment? Enrollment, DateTimeOffset Now, FormState State)
{
    public bool TakesPart => Enrollment is { IsOpen: true, Stage: not (EnrollmentStage.Planned or EnrollmentStage.Invited) };

    public bool CanAnswer => !TakesPart && Nomination.CanAnswer(Now) && SignUpDecisions.ObstacleOf(Program, Now) is null;
}
