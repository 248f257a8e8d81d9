using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.People;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Hosting;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Standalone.Demo.History;

/// <summary>Lives through the last four months with scripted people, in virtual time, into a folder that the product can go on with.</summary>
internal static class DemoHistory
{
    private const int Seed = 7;

    private static readonly TimeSpan Step = TimeSpan.FromDays(2);

    /// <param name="folder">Empty or not there.</param>
    /// <param name="today">UTC: where the history ends.</param>
    /// <param name="args">"--Section:Key=value" of the product: links lead where it will listen.</param>
    /// <param name="progress">Told the date reached, and the share of the whole (0 to 1).</param>
    public static async Task LiveAsync(
        string folder, DateTimeOffset today, IReadOnlyList<string> args, Action<DateTimeOffset, double> progress, CancellationToken cancellation)
    {
        var programs = new DemoPrograms(today);
        var settings = new RehearsalSettings(People: 0, Months: 4, Seed) { Start = programs.Begins };
        var cast = new Cast(await DemoCast.MembersAsync(cancellation), Seed);
        DemoTempers.Give(cast);

        await using var app = await RehearsalApp.StartInFolderAsync(settings, cast, folder, args);
        var ids = app.Get<PersonIds>();
        await cast.LearnIdsAsync(externalId => ids.OfAsync(externalId));
        await new DemoStory(app, programs, cast, today).BeginAsync(cancellation);

        for (var now = settings.Start; now < today; now += Step)
        {
            progress(now, (now - settings.Start) / (today - settings.Start));
            await app.Clock.AdvanceToAsync(now + Step < today ? now + Step : today, cancellation);
        }

        await app.Get<IDocumentStore>().WriteAsync(new Batch().Create(new DemoProgress(today)), cancellation);
        progress(today, 1);
    }
}
