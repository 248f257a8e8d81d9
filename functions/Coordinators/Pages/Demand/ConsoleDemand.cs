using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Demand;

/// <summary>Which skills people wish for, which are met, and how that goes over time: of one program, and of all (R47).</summary>
public sealed class ConsoleDemand(ConsoleEntry access, IDocumentStore store, DemandReading demand, MentorAsking asking)
{
    private const string OfProgram = $"console/programs/{{program:{Ids.Rule}}}/demand";

    [Function("ConsoleDemand")]
    public async Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/demand")] HttpRequest request, CancellationToken cancellation) =>
        Show(request, program: null, await demand.ReadAsync(programId: null, request.Scope(), request.Texts().Language.Tag, cancellation));

    [Function("ConsoleProgramDemand")]
    public async Task<IResult> ShowOfProgramAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = OfProgram)] HttpRequest request, string program, CancellationToken cancellation) =>
        await store.ReadProgramAsync(program, cancellation) is { } known
            ? Show(request, known, await demand.ReadAsync(program, request.Scope(), request.Texts().Language.Tag, cancellation))
            : access.NotFound(request, "program");

    /// <summary>Puts "ask for mentors with ..." into the campaign, in ready words of every language.</summary>
    [Function("ConsoleDemandAsk")]
    public Task<IResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = OfProgram)] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (await store.ReadProgramAsync(program, cancellation) is not { } known)
                {
                    return access.NotFound(request, "program");
                }

                var asked = await asking.AskAsync(program, form["skill"].ToString(), Actors.Coordinator(request.Coordinator().Id), cancellation);
                if (asked.Value is { } item)
                {
                    return Page.SeeOther(request, ConsolePaths.CampaignItem(program, item.ItemId).With(Done.MentorsAskedFor));
                }

                var facts = await demand.ReadAsync(program, request.Scope(), request.Texts().Language.Tag, cancellation);
                return Show(request, known, facts, asked.Refusal!.Fields.Select(error => error.Rule).FirstOrDefault());
            },
            cancellation);

    private IResult Show(HttpRequest request, MentoringProgram? program, DemandFacts facts, Phrase? obstacle = null)
    {
        var skill = request.Query["skill"].ToString();
        return Page.Show<DemandPage, DemandModel>(
            request,
            new DemandModel(access.Visit(request), program, facts, facts.Skills.FirstOrDefault(one => one.Key == skill))
            {
                MayAsk = program is { IsOver: false } && request.Scope().Coordinates(program.ProgramId),
                MayList = request.Scope().CoordinatesSome,
                Obstacle = obstacle,
            },
            obstacle is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <param name="Program">Null for all.</param>
/// <param name="Skill">Over time; null for all together.</param>
public sealed record DemandModel(ConsoleVisit Visit, MentoringProgram? Program, DemandFacts Facts, DemandOfSkill? Skill)
{
    /// <summary>Whether the reader can ask for mentors in the campaign of the program.</summary>
    public bool MayAsk { get; init; }

    /// <summary>Whether the list of skills is theirs to see.</summary>
    public bool MayList { get; init; }

    /// <summary>Why mentors were not asked for; null where nobody tried.</summary>
    public Phrase? Obstacle { get; init; }
}
