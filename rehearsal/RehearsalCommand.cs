using System.CommandLine;
using System.Globalization;
using MentorFlow.Domain.Costs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal;

/// <summary>The command line of a rehearsal: what it takes, and one sentence for what it cannot take.</summary>
public static class RehearsalCommand
{
    private const int BadInput = 2;

    private const string UsualPeople = "500";

    private static readonly Option<FileInfo?> Program = new("--program")
    {
        Description = "The definition of a program, as the API takes it and the console gives it out (JSON), instead of the built-in one.",
    };
    private static readonly Option<string> People = new("--people")
    {
        Description = "How many made-up people take part; or a file: a list as for the import (.csv, .xlsx), or enrolled people from the console (.json).",
        DefaultValueFactory = _ => UsualPeople,
    };
    private static readonly Option<int> Months = new("--months")
    {
        Description = "How long the built-in program runs, or how much of a program that has no end is lived through.",
        DefaultValueFactory = _ => RehearsalChoice.EvergreenMonths,
    };
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
        Description = $"A unit price over those of the list, as NAME=NUMBER; may be repeated. Names: {string.Join(", ", UnitPrices.Names)}.",
        DefaultValueFactory = _ => [],
    };
    private static readonly Option<FileInfo?> Prices = new("--prices")
    {
        Description = "What units cost: a list of prices (JSON), as the setting Costs:Prices names one, instead of the built-in list in US dollars.",
    };

    private static readonly Option<FileInfo?> Behavior = new("--behavior")
    {
        Description = "How people take part: a file of rates as the API takes them (JSON). What it does not name is as usual.",
    };
    private static readonly Option<string[]> Rate = new("--rate")
    {
        Description = $"One such rate, as NAME=NUMBER, over those of the file; may be repeated. Names: {string.Join(", ", BehaviorOptions.Names)}.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<FileInfo?> Surveys = new("--surveys")
    {
        Description = "What the program asks in place of the built-in questions: a file of its surveys as they are stored (JSON).",
    };

    private static readonly Option<bool> Watched = new("--watched")
    {
        Description = "For a program that started this one: says how far it is in lines, and ends when the standard input does.",
        Hidden = true,
    };

    /// <returns>The exit code: 0, or 2 when an argument cannot be used.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var command = new RootCommand("Runs a mentoring program in virtual time, with scripted people, and reports what it would be like.")
        {
            Program,
            People,
            Months,
            Seed,
            Out,
            Quota,
            Price,
            Prices,
            Behavior,
            Rate,
            Surveys,
            Watched,
            SimulateCommand.Create(output),
        };
        command.SetAction((parsed, cancellation) => RehearseAsync(parsed, output, cancellation));
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

    private static async Task<int> RehearseAsync(ParseResult parsed, TextWriter output, CancellationToken cancellation)
    {
        var settings = await ReadAsync(parsed);
        var folder = parsed.GetRequiredValue(Out).FullName;
        RehearsalResult.Prepare(folder);
        if (parsed.GetValue(Watched))
        {
            using var watch = WatchedRun.UntilInputEnds(Console.In, output, cancellation);
            await (await RehearsalRun.RunAsync(settings, watch.Say, watch.Ended)).SaveAsync(folder);
            return 0;
        }

        var terminal = new Terminal(output);
        var result = await terminal.ShowProgressAsync(progress => RehearsalRun.RunAsync(settings, progress, cancellation));
        await result.SaveAsync(folder);
        terminal.Show(result.Summary, folder);
        return 0;
    }

    private static async Task<RehearsalSettings> ReadAsync(ParseResult parsed)
    {
        var people = parsed.GetRequiredValue(People);
        var prices = await PricesFile.ReadAsync(parsed.GetValue(Prices)?.FullName);
        var isNumber = int.TryParse(people, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count);
        return new RehearsalSettings(
            isNumber ? Within(People.Name, count, RehearsalSettings.FewestPeople, RehearsalSettings.MostPeople) : 0,
            Within(Months.Name, parsed.GetValue(Months), RehearsalSettings.FewestMonths, RehearsalSettings.MostMonths),
            parsed.GetValue(Seed))
        {
            Definition = parsed.GetValue(Program) is { } file ? await DefinitionFile.ReadAsync(file.FullName) : null,
            Surveys = parsed.GetValue(Surveys) is { } surveys ? await SurveysFile.ReadAsync(surveys.FullName) : null,
            PeopleFile = isNumber ? null : Path.GetFullPath(people),
            MailsPerHour = Within(Quota.Name, parsed.GetValue(Quota), 1, 1_000_000),
            Prices = parsed.GetRequiredValue(Price).Aggregate(prices.Prices, Priced),
            Currency = prices.Currency,
            Behavior = parsed.GetRequiredValue(Rate).Aggregate(await BehaviorOptions.ReadAsync(parsed.GetValue(Behavior)?.FullName), BehaviorOptions.With),
        };
    }

    private static int Within(string option, int value, int least, int most) => value >= least && value <= most
        ? value
        : throw new BadInputException($"{option} is {value}; it must be from {least} to {most}.");

    private static UnitPrices Priced(UnitPrices prices, string told)
    {
        if (told.Split('=') is not [var name, var number]
            || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price))
        {
            throw new BadInputException($"--price is \"{told}\"; it must be a name and a number, such as mail=0.0003.");
        }

        return UnitPrices.Names.Contains(name)
            ? prices.With(name, price)
            : throw new BadInputException($"There is no price \"{name}\"; known are {string.Join(", ", UnitPrices.Names)}.");
    }
}
