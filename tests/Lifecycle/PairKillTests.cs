using System.Diagnostics;
using System.Globalization;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>The story of a pair in a process that is really killed, again and again, at random moments.</summary>
public sealed class PairKillTests
{
    private const string FolderOfChild = "MENTORFLOW_STORY_FOLDER";
    private const string SeedSetting = "MENTORFLOW_SEED";
    private const string Begun = "The story goes on.";

    /// <summary>On average, in one story.</summary>
    private const int KillsAStory = 6;

    private const int KillsOfEndurance = 200;

    // What a killed process had decided and not yet told anybody is told a quarter of an hour later, and the third mail of an hour goes in the next.
    private static readonly TimeSpan Late = TimeSpan.FromHours(2);

    private static readonly MailTemplate[] OfTheStory =
    [
        MailTemplate.Introduction, MailTemplate.GoalAnswer, MailTemplate.SessionReminder, MailTemplate.SessionRescue, MailTemplate.SessionNewTime,
        MailTemplate.FitCheck, MailTemplate.ThreadMessages, MailTemplate.ThreadReplyDue, MailTemplate.AgreementInForce, MailTemplate.MentorshipPaused,
        MailTemplate.ReviewReady, MailTemplate.MidpointEvent, MailTemplate.FeedbackGiven, MailTemplate.GoalDue, MailTemplate.Certificate,
    ];

    [Fact]
    public async Task However_often_the_process_is_killed_both_get_the_same_mails_each_once_and_in_their_time()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable(SeedSetting), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"{SeedSetting}={seed}");
        var random = new Random(seed);
        using var calm = new TemporaryFolder();
        var clock = Stopwatch.StartNew();
        await LiveAsync(calm.Path, mostKills: 0, () => TimeSpan.Zero);
        var took = clock.Elapsed;
        var expected = await MailsAsync(calm.Path);
        Assert.Empty(OfTheStory.Except(expected.Select(mail => mail.Template)));

        var left = Thorough.Is ? KillsOfEndurance : KillsAStory;
        while (left > 0)
        {
            using var rough = new TemporaryFolder();
            var kills = await LiveAsync(rough.Path, left, () => took * 2 / KillsAStory * random.NextDouble());
            Compare(expected, await MailsAsync(rough.Path), $"seed {seed}, {left} kills left, {kills} in this story");
            left -= kills;
        }
    }

    [Fact(Explicit = true)]
    public async Task Lives_until_it_is_killed_or_the_story_is_over()
    {
        var folder = Environment.GetEnvironmentVariable(FolderOfChild) ?? throw new InvalidOperationException($"{FolderOfChild} is not set.");
        await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        await using var host = await StoryHost.StartAsync(folder, ShortPairStory.Begins);
        await output.WriteLineAsync(Begun);
        await new ShortPairStory(host).LiveAsync();
    }

    /// <summary>Has a story lived to its end, by one process after the other.</summary>
    /// <param name="patience">How long the next process is left alone; asked as long as there are kills left.</param>
    /// <returns>How many were killed.</returns>
    private static async Task<int> LiveAsync(string folder, int mostKills, Func<TimeSpan> patience)
    {
        for (var kills = 0; ; kills++)
        {
            using var child = Process.Start(StartInfo(folder))!;
            var said = "";
            while (await child.StandardOutput.ReadLineAsync() is { } line && !line.Contains(Begun, StringComparison.Ordinal))
            {
                said += line + "\n";
            }

            var rest = child.StandardOutput.ReadToEndAsync();
            using var moment = new CancellationTokenSource();
            moment.CancelAfter(kills < mostKills ? patience() : Timeout.InfiniteTimeSpan);
            try
            {
                await child.WaitForExitAsync(moment.Token);
                Assert.True(child.ExitCode == 0 && StoryHost.IsOverIn(folder), said + await rest);
                return kills;
            }
            catch (OperationCanceledException)
            {
                child.Kill();
                await child.WaitForExitAsync();
            }
        }
    }

    private static ProcessStartInfo StartInfo(string folder) => new(
        "dotnet",
        ["exec", typeof(PairKillTests).Assembly.Location, "-explicit", "only", "-method", $"*.{nameof(Lives_until_it_is_killed_or_the_story_is_over)}"])
    {
        RedirectStandardOutput = true,
        Environment = { [FolderOfChild] = folder },
    };

    /// <summary>What the two got, by what each mail is about and then by its time; every mail that was sent is in the outbox, and nothing else is.</summary>
    private static async Task<IReadOnlyList<Mailed>> MailsAsync(string folder)
    {
        using var store = StoryHost.OpenStore(folder, TimeProvider.System);
        var sent = await store.QueryAsync<MailRecord>(Partition.Mail(A.ProgramId))
            .Select(stored => stored.Value)
            .Where(mail => mail.Status is MailStatus.Sent)
            .ToListAsync();
        Assert.Equal(sent.Select(mail => mail.MailId).Order(), StoryHost.OutboxOf(folder).Order());
        var failures = await store.QueryAsync<WorkItem>(Partition.Program(A.ProgramId))
            .Where(stored => stored.Value.Kind is WorkItemKind.StepFailed or WorkItemKind.InstanceFailed or WorkItemKind.MailFailed)
            .CountAsync();
        Assert.Equal(0, failures);
        return
        [
            .. from mail in sent
               from name in new[] { ProgramDriver.Mentee, ProgramDriver.Mentor }
               where mail.PersonId == A.Id(name)
               let about = string.Join(' ', mail.Order?.SessionId, mail.Order?.AboutId, mail.Order?.Subject)
               orderby mail.Template, name, about, mail.SentAt
               select new Mailed(mail.Template, name, about, mail.SentAt!.Value),
        ];
    }

    // An instance that a killed process had not yet begun begins later, and its mails have other ids: what they are about stays.
    private static void Compare(IReadOnlyList<Mailed> expected, IReadOnlyList<Mailed> mails, string when)
    {
        var (missing, more) = (expected.Select(mail => mail.What).ToList(), new List<string>());
        foreach (var mail in mails.Where(mail => !missing.Remove(mail.What)))
        {
            more.Add(mail.What);
        }

        Assert.True(missing.Count + more.Count == 0, $"{when}: missing {string.Join("; ", missing)}; too many {string.Join("; ", more)}");
        foreach (var (before, after) in expected.Zip(mails))
        {
            Assert.True((after.At - before.At).Duration() <= Late, $"{when}: {after.What} at {after.At:O}, and not at {before.At:O}");
        }
    }

    /// <param name="About">Session, goal, survey: what tells it apart from others like it.</param>
    /// <param name="At">UTC.</param>
    private sealed record Mailed(MailTemplate Template, string To, string About, DateTimeOffset At)
    {
        public string What => $"{Template} to {To} ({About})";
    }
}
