using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Programs;

/// <summary>A program on one page: what is next and when, the live figures, who is where.</summary>
public sealed class ConsoleProgram(
    ConsoleEntry access,
    IDocumentStore store,
    KeptRounds rounds,
    RoundOrderActs orders,
    IndicatorReading indicators,
    ObjectiveReading objectives,
    MentorshipReading mentorships,
    TrackFigureReading tracks)
{
    [Function(nameof(ConsoleProgram))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}")]
        HttpRequest request, string programId, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        var figures = await indicators.ReadFiguresAsync(program, cancellation);
        return Page.Show<ProgramPage, ProgramModel>(request, new ProgramModel(
            access.Visit(request),
            program,
            figures,
            await rounds.LinesAsync(programId, cancellation),
            await mentorships.ReadAsync(programId, request.Scope(), request.Texts(), cancellation),
            await store.EventsAsync(program, cancellation))
        {
            Objectives = await objectives.ReadAsync(program, figures, cancellation),
            Introductions = program.Introductions is null ? null : await store.IntroductionSightAsync(program, cancellation),
            Ranking = await store.QueryAsync(program.Partition, new DocumentQuery<RoundRanking>(Limit: 1, Descending: true), cancellation)
                .Select(stored => stored.Value)
                .FirstOrDefaultAsync(ranking => ranking.IsOpen, cancellation),
            Order = await orders.RunningAsync(programId, number: null, cancellation),
            Meetings = program.SingleMeetings ? await store.MeetingFiguresAsync(programId, access.Visit(request).Now, cancellation) : null,
            Tracks = await tracks.ReadAsync(programId, request.Texts().Language.Tag, cancellation),
        });
    }
}

public sealed record ProgramModel(
    ConsoleVisit Visit,
    MentoringProgram Program,
    ProgramFigures Figures,
    IReadOnlyList<RoundLine> Rounds,
    IReadOnlyList<MentorshipRow> Mentorships,
    IReadOnlyList<EventFacts> Events)
{
    /// <summary>As many as the program has, in its order.</summary>
    public IReadOnlyList<ObjectiveStanding> Objectives { get; init; } = [];

    /// <summary>The time in which people say whom they would rather have; null where none runs.</summary>
    public RoundRanking? Ranking { get; init; }

    /// <summary>What is worked out for a large round in the background just now; null for nothing.</summary>
    public RoundOrder? Order { get; init; }

    /// <summary>What single meetings come to; null where nobody offers any.</summary>
    public MeetingFigures? Meetings { get; init; }

    /// <summary>What came of its introductions; null where there are none.</summary>
    public IntroductionSight? Introductions { get; init; }

    /// <summary>How its parts do; none for most.</summary>
    public IReadOnlyList<TrackFigures> Tracks { get; init; } = [];
}
