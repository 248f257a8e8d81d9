using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Api.Enrollments;

/// <param name="PersonIds">1 to 200.</param>
/// <param name="Role">To change to; when people are brought back, null for the one they had.</param>
public sealed record ParticipationRequest(ParticipationAct Act, IReadOnlyList<string> PersonIds, ProgramRole? Role = null);

/// <param name="Unchanged">People for whom nothing changed, with why.</param>
public sealed record ParticipationAnswer(IReadOnlyList<EnrollmentFacts> Done, IReadOnlyList<UnchangedPart> Unchanged);

public sealed record UnchangedPart(PersonRef Person, string Reason);

public sealed class ChangeParticipation(IDocumentStore store, ParticipationActs acts)
{
    private const int MostPeople = 200;

    [Function(nameof(ChangeParticipation))]
    [Operation(
        "Reminds people of a program, changes their role, takes them out with thanks, or brings back those whose part is over; one by one.",
        Body = typeof(ParticipationRequest),
        Answers = typeof(ParticipationAnswer),
        Refusals = Refusals.Unknown | Refusals.OfJson)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"api/programs/{{program:{Ids.Rule}}}/participation")] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(program, cancellation) is not { } known)
        {
            return Answer.NotFound("program");
        }

        var (order, refusal) = await JsonBody.ReadAsync<ParticipationRequest>(request, cancellation);
        if (order is null)
        {
            return refusal!;
        }

        var errors = Errors(order, known).ToList();
        return errors.Count > 0
            ? Answer.Invalid(errors)
            : Answer.Ok(await DoAsync(program, order, Actors.Coordinator(request.Coordinator().Id), cancellation));
    }

    private static IEnumerable<FieldError> Errors(ParticipationRequest order, MentoringProgram program)
    {
        if (order.PersonIds.Count is 0 or > MostPeople)
        {
            yield return new FieldError("personIds", "rules.from-to", ("min", 1), ("max", MostPeople));
        }

        if (order is { Act: ParticipationAct.ChangeRole, Role: null })
        {
            yield return new FieldError("role", "rules.choose-one");
        }

        if (order.Role is { } role && !program.Uses(role))
        {
            yield return FormRoles.WrongRole("role");
        }
    }

    private async Task<ParticipationAnswer> DoAsync(string programId, ParticipationRequest order, string actor, CancellationToken cancellation)
    {
        var names = new PersonNames(store);
        var done = new List<EnrollmentFacts>();
        var unchanged = new List<UnchangedPart>();
        foreach (var personId in order.PersonIds.Distinct())
        {
            var verdict = await acts.DoAsync(programId, personId, order.Act, order.Role, actor, cancellation);

            // Of somebody who has no part in the program, nobody here learns the name.
            var person = verdict.Refusal is { Reason: RefusalReason.Unknown }
                ? new PersonRef(personId, names.Texts["console.gone"])
                : await names.FindAsync(personId, cancellation);
            if (verdict.Value is { } enrollment)
            {
                done.Add(EnrollmentFacts.Of(enrollment, person));
            }
            else
            {
                var why = ParticipationCheck.ObstacleOf(verdict.Refusal!, order.Act);
                unchanged.Add(new UnchangedPart(person, Languages.BuiltIn.English[$"console-enrollments.refused.{why}"]));
            }
        }

        return new ParticipationAnswer(done, unchanged);
    }
}

/// <summary>From what a coordinator chose to the act that does it.</summary>
internal static class ParticipationDoing
{
    /// <param name="role">Needed to change it; else null for the one they have.</param>
    public static Task<Verdict<Enrollment>> DoAsync(
        this ParticipationActs acts,
        string programId,
        string personId,
        ParticipationAct act,
        ProgramRole? role,
        string actor,
        CancellationToken cancellation) => act switch
        {
            ParticipationAct.Remind => acts.RemindAsync(programId, personId, actor, cancellation),
            ParticipationAct.Withdraw => acts.WithdrawAsync(programId, personId, actor, cancellation),
            ParticipationAct.BringBack => acts.BringBackAsync(programId, personId, role, actor, cancellation),
            _ => acts.ChangeRoleAsync(programId, personId, role ?? default, actor, cancellation),
        };
}
