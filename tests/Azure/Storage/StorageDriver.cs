using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Tests.Azure.Storage.Hosting;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Azure.Storage;

/// <summary>Plays people on a back end whose clock cannot be moved: what is waited for is looked for again and again.</summary>
internal sealed class StorageDriver(StorageApp app)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    public static Partition Partition => Partition.Program(A.ProgramId);

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public async Task StartProgramAsync(ProgramDefinition definition)
    {
        await DoAsync(app.Get<ProgramActs>().CreateAsync(definition, Actors.System));
        await DoAsync(app.Get<ProgramActs>().StartAsync(A.ProgramId, Actors.System));
    }

    // Free whenever the tests run.
    private static IReadOnlyList<WeeklyWindow> Always =>
        [.. Enum.GetValues<DayOfWeek>().Select(day => new WeeklyWindow(day, TimeOnly.MinValue, new TimeOnly(23, 59)))];

    public async Task InviteAsync(string name, ProgramRole role)
    {
        var person = A.Person(name, SecondsProgram.Zone(Now));
        await app.Get<PersonActs>().SaveAsync(person.PersonId, _ => person, Actors.System, DecisionName.PersonImported);
        await DoAsync(app.Get<InvitationActs>().InviteAsync(A.ProgramId, person.PersonId, role, "import", Actors.System));
    }

    /// <summary>From the invitation to the pool, each step as soon as the page would offer it.</summary>
    public async Task JoinAsync(string name, ProgramRole role)
    {
        var acts = app.Get<EnrollmentActs>();
        var id = ProgramDriver.Id(name);
        await InviteAsync(name, role);
        await DoAsync(acts.AnswerInvitationAsync(A.ProgramId, id, accepted: true));
        await DoAsync(acts.SaveProfileAsync(A.ProgramId, id, A.Profile(role, zone: SecondsProgram.Zone(Now)) with { Availability = Always }));
        await DoAsync(acts.TrainAsync(A.ProgramId, id, role));
    }

    public static async Task<T> DoAsync<T>(Task<Verdict<T>> act)
        where T : class
    {
        var verdict = await act;
        Assert.Null(verdict.Refusal);
        return verdict.Value!;
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>(Partition partition)
        where T : class, IDocument => await app.Store.QueryAsync<T>(partition).Select(stored => stored.Value).ToListAsync();

    /// <summary>The one document of its kind, as soon as it is there and as it should be.</summary>
    public Task<T> OnceAsync<T>(Func<T, bool> isSo, TimeSpan patience)
        where T : class, IDocument =>
        EventuallyAsync(async () => (await ListAsync<T>(Partition)).SingleOrDefault(isSo), patience, typeof(T).Name);

    public Task EndsAsync(string instanceId, TimeSpan patience) => EventuallyAsync(
        async () => await app.Client.GetInstanceAsync(instanceId) is { IsCompleted: true } ended ? ended : null, patience, instanceId);

    /// <param name="look">Null while it is not so.</param>
    public static async Task<T> EventuallyAsync<T>(Func<Task<T?>> look, TimeSpan patience, string what)
        where T : class
    {
        for (var giveUp = Now + patience; Now < giveUp;)
        {
            if (await look() is { } found)
            {
                return found;
            }

            await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"{what} was not so within {patience.TotalSeconds:0} seconds.");
    }
}
