using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Api.Enrollments;
using MentorFlow.Functions.Coordinators.Pages.Programs;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Enrollments;

/// <summary>
/// One act on all people who were chosen: first a look at what will happen and to whom, then each by itself. Done a second time it changes nothing; what
/// was refused is named.
/// </summary>
public sealed class ConsoleParticipation(
    ConsoleEntry access, EnrollmentsView view, PartView part, IDocumentStore store, ParticipationActs acts)
{
    private const string CheckRoute = $"console/programs/{{program:{Ids.Rule}}}/people/check";
    private const string DoRoute = $"console/programs/{{program:{Ids.Rule}}}/people/do";

    [Function("ConsoleCheckPeople")]
    public Task<IResult> CheckAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = CheckRoute)]
        HttpRequest request, string program, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            form => OnOrderAsync(
                request, program, form,
                (of, order, rows) => Task.FromResult(Page.Show<ParticipationCheckPage, ParticipationModel>(
                    request, new ParticipationModel(access.Visit(request), of, order, rows))),
                cancellation),
            cancellation);

    [Function("ConsoleDoPeople")]
    public Task<IResult> DoAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = DoRoute)]
        HttpRequest request, string program, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            form => OnOrderAsync(request, program, form, (of, order, rows) => DoAsync(request, of, order, rows, cancellation), cancellation),
            cancellation);

    [Function("ConsolePart")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{program:{Ids.Rule}}}/person/{{person:{Ids.Rule}}}")]
        HttpRequest request, string program, string person, CancellationToken cancellation) =>
        part.ShowAsync(request, program, person, FormState.Empty, cancellation);

    /// <summary>Where a page was made by a form, the address is the form's; asked for again, it is the list.</summary>
    [Function("ConsoleCheckPeopleAgain")]
    public static IResult BackFromCheck([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = CheckRoute)] HttpRequest request, string program) =>
        Page.SeeOther(request, ConsolePaths.Enrollments(program));

    [Function("ConsoleDoPeopleAgain")]
    public static IResult BackFromDone([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = DoRoute)] HttpRequest request, string program) =>
        Page.SeeOther(request, ConsolePaths.Enrollments(program));

    private async Task<IResult> OnOrderAsync(
        HttpRequest request,
        string programId,
        IFormCollection form,
        Func<MentoringProgram, ParticipationOrder, IReadOnlyList<ParticipationRow>, Task<IResult>> then,
        CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } known)
        {
            return access.NotFound(request, "program");
        }

        if (ParticipationOrder.Read(form, known, out var errors) is not { } order)
        {
            var chosen = form[ParticipationOrder.Chosen].OfType<string>().FirstOrDefault();
            return form[ParticipationOrder.BackField] == ParticipationOrder.ToPerson && chosen is not null
                ? await part.ShowAsync(request, programId, chosen, FormState.Sent(form, errors), cancellation)
                : await view.ShowAsync(
                    request, known, EnrollmentsQuery.All, EnrollmentForms.Empty with { Selection = FormState.Sent(form, errors) }, cancellation);
        }

        var names = new PersonNames(store, request.Texts());
        var rows = new List<ParticipationRow>();
        foreach (var personId in order.PersonIds)
        {
            var enrollment = await store.ReadAsync(Enrollment.KeyOf(programId, personId), cancellation);

            // Of somebody who has no part in the program, nobody here learns the name.
            rows.Add(new ParticipationRow(
                enrollment is null ? new PersonRef(personId, names.Texts["console.gone"]) : await names.FindAsync(personId, cancellation),
                enrollment?.Role,
                enrollment?.Stage,
                ParticipationCheck.ObstacleOf(known, enrollment, order.Act, order.Role)));
        }

        return await then(known, order, rows);
    }

    private async Task<IResult> DoAsync(
        HttpRequest request, MentoringProgram program, ParticipationOrder order, IReadOnlyList<ParticipationRow> rows, CancellationToken cancellation)
    {
        var actor = Actors.Coordinator(request.Coordinator().Id);
        var refused = new List<ParticipationRow>();
        foreach (var row in rows)
        {
            if ((await acts.DoAsync(program.ProgramId, row.Person.PersonId, order.Act, order.Role, actor, cancellation)).Refusal is { } refusal)
            {
                refused.Add(row with { Obstacle = ParticipationCheck.ObstacleOf(refusal, order.Act) });
            }
        }

        return refused.Count == 0
            ? Page.SeeOther(request, BackOf(program, order).With(DoneBy(order.Act)))
            : Page.Show<ParticipationRefusedPage, ParticipationModel>(
                request,
                new ParticipationModel(access.Visit(request), program, order, refused) { Done = rows.Count - refused.Count },
                StatusCodes.Status409Conflict);
    }

    internal static string BackOf(MentoringProgram program, ParticipationOrder order) =>
        order.BackToPerson ? ConsolePaths.Person(order.PersonIds[0]) : ConsolePaths.Enrollments(program.ProgramId);

    private static Done DoneBy(ParticipationAct act) => act switch
    {
        ParticipationAct.Remind => Done.PeopleReminded,
        ParticipationAct.ChangeRole => Done.RolesChanged,
        ParticipationAct.Withdraw => Done.PeopleWithdrawn,
        _ => Done.PeopleInvited,
    };
}

/// <param name="Role">Null, as the stage, for somebody who is not in the program.</param>
/// <param name="Obstacle">Why nothing changes for them, as the texts name it; null where something does.</param>
public sealed record ParticipationRow(PersonRef Person, ProgramRole? Role, EnrollmentStage? Stage, string? Obstacle);

/// <param name="Rows">Those for whom something changes, and those for whom nothing does.</param>
public sealed record ParticipationModel(
    ConsoleVisit Visit, MentoringProgram Program, ParticipationOrder Order, IReadOnlyList<ParticipationRow> Rows)
{
    /// <summary>For how many it was done.</summary>
    public int Done { get; init; }

    public string Back => ConsoleParticipation.BackOf(Program, Order);
}
