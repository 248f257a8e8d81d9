using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Benchmarks.Pages;

/// <summary>
/// Ten thousand people, three thousand mentorships and thirty thousand mails, written straight into a store: the same at every run. No round is among
/// them, for the programs' people are matched by nobody.
/// </summary>
internal sealed class LargeOrganization(IDocumentStore store, DateTimeOffset now)
{
    private const int People = 10_000;
    private const int Seed = 7;

    /// <summary>Of each program: most are in one, as where there is one for everybody.</summary>
    private static readonly (int People, int Pairs)[] Programs = [(5_000, 2_000), (2_000, 800), (500, 200)];

    /// <returns>The first mentorship of the largest program.</returns>
    public async Task<Mentorship> WriteAsync()
    {
        var people = SeededPeople.Make(People, Seed);
        await Task.WhenAll(people.Select(person => store.WriteAsync(new Batch().Create(person))));

        var firsts = new List<Mentorship>();
        var taken = 0;
        foreach (var (count, pairs) in Programs)
        {
            var program = new LargeProgram(store, $"program-{firsts.Count + 1}", now);
            firsts.Add(await program.WriteAsync([.. people.Skip(taken).Take(count)], pairs));
            taken += count;
        }

        // What lists and lookups read is derived as the product derives it.
        await new ReadModelRebuild(store).RunAsync();
        return firsts[0];
    }
}
