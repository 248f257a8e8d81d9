using MentorFlow.Benchmarks.Pages;
using MentorFlow.Benchmarks.Scale;
using MentorFlow.Domain.Storage;
using MentorFlow.Tests.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Benchmarks.Cosmos;

/// <summary>
/// What Cosmos DB would charge for each page where one program has ten thousand people: at the first look of a process, which reads what is then kept in
/// memory, and at the next. Computed and not measured: each read is charged by the documented rules that the double goes by (2 units a kilobyte of a
/// point read under strong consistency, 2.5 a page of a query and 0.5 a kilobyte that it returns, 3 a count); what a query looks at and does not return
/// is not in it.
/// </summary>
public sealed class PageUnits : BenchmarkGroup
{
    public override string Name => "units";

    public override async Task RunAsync(Action<string, double> report)
    {
        using var folder = new TemporaryFolder();
        var data = folder.File("data");
        var sample = await ScaleBenchmarks.FillAsync(data);
        foreach (var (name, path) in ScalePages.OfConsole(sample).Concat(ScalePages.OfMentee(sample)))
        {
            CountingStore? counting = null;
            await using var product = await ScaleBenchmarks.StartAsync(data, builder =>
            {
                var inner = builder.Services.Last(service => service.ServiceType == typeof(IDocumentStore)).ImplementationFactory!;
                builder.Services.AddSingleton<IDocumentStore>(services => counting = new CountingStore((IDocumentStore)inner(services), weighs: true));
            });
            using var reader = await PageReader.EnterAsync(product, sample.Mentee);
            counting!.Take();
            await reader.LookAsync(path);
            report($"units.{name}.first", counting.Take().Units);
            await reader.LookAsync(path);
            var (documents, units) = counting.Take();
            report($"units.{name}.next", units);
            report($"units.{name}.next_documents", documents);
        }
    }
}
