//! Which boxes of a film or picture are known, in which others. What is in no list says something about its
//! making, or could.

/// A box in which there are others: its name, how many bytes stand before them, and their names.
pub(super) struct Floor {
    name: &'static [u8; 4],
    pub(super) before: usize,
    boxes: &'static [&'static [u8; 4]],
}

/// What a box with a version begins with.
const VERSION: usize = 4;
/// A version, and how many boxes there are.
pub(super) const COUNTED: usize = 8;

/// What stands in a file.
pub(super) const FILE: Floor =
    floor(b"file", 0, &[b"ftyp", b"styp", b"moov", b"mdat", b"moof", b"meta", b"sidx", b"mfra"]);
const FLOORS: &[Floor] = &[
    floor(b"moov", 0, &[b"mvhd", b"trak", b"mvex"]),
    floor(b"mvex", 0, &[b"mehd", b"trex", b"leva"]),
    floor(b"trak", 0, &[b"tkhd", b"tref", b"edts", b"mdia", b"tapt"]),
    floor(b"tref", 0, &[b"chap", b"fall", b"auxl", b"forc", b"subt", b"folw", b"sync", b"vdep"]),
    floor(b"edts", 0, &[b"elst"]),
    floor(b"tapt", 0, &[b"clef", b"prof", b"enof"]),
    floor(b"mdia", 0, &[b"mdhd", b"hdlr", b"minf", b"elng"]),
    floor(b"minf", 0, &[b"vmhd", b"smhd", b"nmhd", b"sthd", b"gmhd", b"hdlr", b"dinf", b"stbl"]),
    floor(b"gmhd", 0, &[b"gmin", b"text"]),
    floor(b"dinf", 0, &[b"dref"]),
    floor(b"dref", COUNTED, &[b"url ", b"urn ", b"alis"]),
    floor(
        b"stbl",
        0,
        &[
            b"stsd", b"stts", b"ctts", b"cslg", b"stsc", b"stsz", b"stz2", b"stco", b"co64",
            b"stss", b"stps", b"sdtp", b"sbgp", b"sgpd", b"subs", b"stsh",
        ],
    ),
    floor(b"wave", 0, &[b"frma", b"mp4a", b"esds", b"alac", b"chan", b"enda", b"\0\0\0\0"]),
    floor(b"mfra", 0, &[b"tfra", b"mfro"]),
    floor(b"moof", 0, &[b"mfhd", b"traf"]),
    floor(b"traf", 0, &[b"tfhd", b"tfdt", b"trun", b"sdtp", b"sbgp", b"sgpd", b"subs"]),
    floor(
        b"meta",
        VERSION,
        &[b"hdlr", b"dinf", b"pitm", b"iloc", b"iinf", b"iref", b"iprp", b"idat", b"grpl"],
    ),
    floor(b"iprp", 0, &[b"ipco", b"ipma"]),
    floor(
        b"ipco",
        0,
        &[
            b"ispe", b"pixi", b"av1C", b"hvcC", b"colr", b"irot", b"imir", b"clap", b"pasp",
            b"auxC", b"a1op", b"a1lx", b"lsel", b"clli", b"mdcv", b"cclv", b"amve", b"ndwt",
        ],
    ),
    floor(b"grpl", 0, &[b"altr", b"ster"]),
];
/// In the description of pictures and of sound, behind its head: how they are coded, and how they are meant.
pub(super) const CODEC: Floor = floor(
    b"stsd",
    0,
    &[
        b"avcC", b"hvcC", b"lhvC", b"av1C", b"vpcC", b"vvcC", b"esds", b"m4ds", b"d263", b"dOps",
        b"dfLa", b"dac3", b"dec3", b"dac4", b"alac", b"wave", b"chan", b"chnl", b"pcmC", b"srat",
        b"colr", b"pasp", b"clap", b"btrt", b"fiel", b"gama", b"mdcv", b"clli", b"SmDm", b"CoLL",
        b"auxi", b"ccst", b"st3d",
    ],
);

const fn floor(name: &'static [u8; 4], before: usize, boxes: &'static [&'static [u8; 4]]) -> Floor {
    Floor { name, before, boxes }
}

impl Floor {
    /// What is known inside a box; `None` where it holds no others.
    pub(super) fn of(name: &[u8]) -> Option<&'static Floor> {
        FLOORS.iter().find(|floor| floor.name == name)
    }

    /// Whether a box is known here.
    pub(super) fn knows(&self, name: &[u8]) -> bool {
        self.boxes.iter().any(|known| *known == name)
    }
}
