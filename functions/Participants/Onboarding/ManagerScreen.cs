using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>A manager says whether somebody of theirs may be invited; who looks at it need not take part in anything. The first answer counts.</summary>
public sealed class ManagerScreen(ParticipantAccess access, ManagerQuestionActs questions, TimeProvider clock)
{
    private const string Route = "m/manager/{program}/{person}";

    [Function("ShowManagerQuestion")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string person, CancellationToken cancellation) =>
        access.ShowAsync(request, visitor => ShowAsync(request, visitor, program, person, FormState.Empty, cancellation), cancellation);

    [Function("AnswerManagerQuestion")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string person,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                if (!ParticipantAccess.CanBeOurs(request))
                {
                    return EntrancePages.NotFound(request);
                }

                if (YesOrNo.Of(form) is not { } agrees)
                {
                    return await ShowAsync(request, visitor, program, person, FormState.Sent(form, [YesOrNo.Missing]), cancellation);
                }

                var reason = form["reason"].ToString().ReplaceLineEndings("\n").Trim() is { Length: > 0 } said ? said : null;
                var answered = await questions.AnswerAsync(program, person, visitor.PersonId, agrees, reason, cancellation);
                return (answered.Value?.State, answered.Refusal?.Reason) switch
                {
                    (ManagerQuestionState.Agreed, _) => Page.SeeOther(request, Paths.ManagerQuestion(program, person).With(Done.ManagerAgreed)),
                    (ManagerQuestionState.Declined, _) => Page.SeeOther(request, Paths.ManagerQuestion(program, person).With(Done.ManagerDeclined)),
                    (_, RefusalReason.Unknown) => EntrancePages.NotFound(request),
                    (_, RefusalReason.Invalid) =>
                        await ShowAsync(request, visitor, program, person, FormState.Sent(form, answered.Refusal!.Fields), cancellation),
                    _ => Page.SeeOther(request, Paths.ManagerQuestion(program, person)),
                };
            },
            cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, Visitor visitor, string program, string person, FormState state, CancellationToken cancellation) =>
        ParticipantAccess.CanBeOurs(request) && await LoadAsync(visitor, program, person, cancellation) is { } model
            ? Page.Show<ManagerPage, ManagerModel>(
                request, model with { State = state }, state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : EntrancePages.NotFound(request);

    // Who was asked once may see what came of it, and nobody else.
    private async Task<ManagerModel?> LoadAsync(Visitor visitor, string programId, string personId, CancellationToken cancellation)
    {
        if (visitor.PersonId == personId
            || await access.Store.FindAsync(ManagerQuestionLead.KeyOf(visitor.PersonId, programId, personId), cancellation) is null
            || await access.Store.FindAsync(ManagerQuestion.KeyOf(programId, personId), cancellation) is not { Value: var question }
            || await access.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is not { Value: var program })
        {
            return null;
        }

        var person = (await access.Store.FindAsync(Person.KeyOf(personId), cancellation))?.Value;
        var zone = PersonClock.ZoneOf(await access.Store.LatestProfileAsync(visitor.PersonId, cancellation), visitor.Person.Zone, program.Zone);
        return new ManagerModel(visitor, visitor.Reads(program), question, person, zone, clock.GetUtcNow());
    }
}

/// <param name="Person">Who would be invited; null for somebody who is no longer known.</param>
/// <param name="Zone">IANA zone in which the visitor reads days.</param>
public sealed record ManagerModel(
    Visitor Visitor, MentoringProgram Program, ManagerQuestion Question, Person? Person, string Zone, DateTimeOffset Now)
{
    public FormState State { get; init; } = FormState.Empty;

    /// <summary>Whether the visitor is the one who is asked, or was asked last.</summary>
    public bool IsTheirs => Question.ManagerId == Visitor.PersonId;

    public bool CanAnswer =>
        Person is { Standing: not Standing.Left } && ManagerQuestionDecisions.CanAnswer(Program, Question, Visitor.PersonId, Now);
}
