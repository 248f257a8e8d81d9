using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Imports;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Imports;

/// <summary>Mentorships that began elsewhere come into a program by a list, in two steps as people do: looked at first, taken in by a second button.</summary>
public sealed class ConsolePairs(ConsoleEntry access, IDocumentStore store, PairReading reading, PairActs pairs)
{
    private const string Route = $"console/programs/{{programId:{Ids.Rule}}}/pairs";

    // A form is longer than the file in it.
    private const long LargestForm = PeopleFile.Largest + (1024 * 1024);

    [Function("ConsolePairs")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Show(request, program, FormState.Empty)
            : access.NotFound(request, "program");

    /// <summary>A list to begin with.</summary>
    [Function("ConsolePairsTemplate")]
    public async Task<IResult> TemplateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}-template")]
        HttpRequest request, string programId, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Page.Download(
                request,
                PairTemplate.Write(
                    request.Texts().Culture.NumberFormat.NumberDecimalSeparator == "," ? ';' : ',', program.Zone, access.Visit(request).Now),
                "text/csv; charset=utf-8",
                "pairs.csv")
            : access.NotFound(request, "program");

    [Function("ConsolePairsTry")]
    public Task<IResult> TryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string programId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
                {
                    return access.NotFound(request, "program");
                }

                if (form.Files["file"] is not { Length: > 0 and <= PeopleFile.Largest } file)
                {
                    return Refuse(request, program, form, new Phrase("rules.list-file"));
                }

                if (PairDecisions.ObstacleIn(program, access.Visit(request).Now) is { } obstacle)
                {
                    return Refuse(request, program, form, obstacle);
                }

                await using var content = file.OpenReadStream();
                var look = await reading.LookAsync(program, content, UsualAgreement.In(request.Texts()), cancellation);
                if (look is { IsUnreadable: true, Errors: [{ Column: "" } unreadable, ..] })
                {
                    return Refuse(request, program, form, unreadable.Rule);
                }

                var order = await pairs.KeepAsync(programId, look, Actors.Coordinator(request.Coordinator().Id), cancellation);
                return Page.SeeOther(request, ConsolePaths.PairsOrder(programId, order.OrderId));
            },
            cancellation,
            LargestForm);

    private IResult Refuse(HttpRequest request, MentoringProgram program, IFormCollection form, Phrase rule) =>
        Show(request, program, FormState.Sent(form, [new FieldError("file", rule)]));

    private IResult Show(HttpRequest request, MentoringProgram program, FormState state)
    {
        var visit = access.Visit(request);
        return Page.Show<PairsPage, PairsModel>(
            request,
            new PairsModel(visit, program, PairDecisions.ObstacleIn(program, visit.Now), state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="Obstacle">Why the program takes no running pairs; null when it does.</param>
public sealed record PairsModel(ConsoleVisit Visit, MentoringProgram Program, Phrase? Obstacle, FormState State);
