using System.CommandLine;
using System.Globalization;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal;

/// <summary>The command line of a rehearsal: what it takes, and one sentence for what it cannot take.</summary>
public static class RehearsalCommand
{
    private const int BadInput = 2;

    private static readonly Option<int> People = new("--people")
    {
        Description = "How many people take part in a made-up cohort.",
        DefaultValueFactory = _ => 500,
    };
    private static readonly Option<FileInfo?> Csv = new("--csv") { Description = "A list of people, as for the import, instead of a made-up cohort." };
    private static readonly Option<int> Months = new("--months") { Description = "How long the program runs.", DefaultValueFactory = _ => 9 };
    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "Decides who people are and what they do; the same seed gives the same files.",
        DefaultValueFactory = _ => 7,
    };
    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "Folder for summary.json, mails.csv and report.html.",
        DefaultValueFactory = _ => new DirectoryInfo("rehearsal-out"),
    };
    private static readonly Option<int> Quota = new("--quota") { Description = "Mails that the provider takes in an hour.", DefaultValueFactory = _ => 100 };
    private static readonly Option<string[]> Price = new("--price")
    {
        Description = $"A unit price in US dollars, as NAME=NUMBER; may be repeated. Names: {string.Join(", ", UnitPrices.Names)}.",
        DefaultValueFactory = _ => [],
    };

    /// <returns>The exit code: 0, or 2 when an argument cannot be used.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var command = new RootCommand("Runs a mentoring program in virtual time, with scripted people, and reports what it would be like.")
        {
            People,
            Csv,
            Months,
            Seed,
            Out,
            Quota,
            Price,
        };
        command.SetAction(parsed => RehearseAsync(parsed, output));
        var parsed = command.Parse(args);
        try
        {
            return parsed.Errors.Count == 0
                ? await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false })
                : throw new BadInputException(parsed.Errors[0].Message);
        }
        catch (BadInputException bad)
        {
            await error.WriteLineAsync(bad.Message);
            return BadInput;
        }
    }

    private static async Task<int> RehearseAsync(ParseResult parsed, TextWriter output)
    {
        var settings = Read(parsed);
        var folder = parsed.GetRequiredValue(Out).FullName;
        RehearsalResult.Prepare(folder);
        var terminal = new Terminal(output);
        var result = await terminal.ShowProgressAsync(progress => RehearsalRun.RunAsync(settings, progress));
        await result.SaveAsync(folder);
        terminal.Show(result.Summary, folder);
        return 0;
    }

    private static RehearsalSettings Read(ParseResult parsed)
    {
        return new RehearsalSettings(
            Within(People, RehearsalSettings.FewestPeople, RehearsalSettings.MostPeople),
            Within(Months, RehearsalSettings.FewestMonths, RehearsalSettings.MostMonths),
            parsed.GetValue(Seed))
        {
            CsvFile = parsed.GetValue(Csv)?.FullName,
            MailsPerHour = Within(Quota, 1, 1_000_000),
            Prices = parsed.GetRequiredValue(Price).Aggregate(UnitPrices.Default, Priced),
        };

        int Within(Option<int> option, int least, int most) =>
            parsed.GetValue(option) is var value && value >= least && value <= most
                ? value
                : throw new BadInputException($"{option.Name} is {value}; it must be from {least} to {most}.");
    }

    private static UnitPrices Priced(UnitPrices prices, string told) =>
        told.Split('=') is [var name, var number] && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price)
            ? prices.With(name, price)
            : throw new BadInputException($"--price is \"{told}\"; it must be a name and a number, such as mail=0.0003.");
}
