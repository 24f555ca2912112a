// Pictures of authors: what is published of them says nothing about their making, and shows the same pixels, the same way up.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { publish } from './authors.mjs';
import { launch } from './support.mjs';

const SECRET = Buffer.from('SECRET 59.33N 18.06E');
/** Exif that says that the picture lies on its side, and where it was made. */
const EXIF = Buffer.concat([Buffer.from('MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0', 'latin1'), SECRET]);

const number = (value, bytes, little = false) => {
  const buffer = Buffer.alloc(bytes);
  if (little) buffer.writeUIntLE(value, 0, bytes);
  else buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Each kind of picture with something about its making put into it. */
const TAMPER = {
  png(bytes) {
    const chunk = (name, inside) => {
      const named = Buffer.concat([Buffer.from(name), inside]);
      return Buffer.concat([number(inside.length, 4), named, number(checksum(named), 4)]);
    };
    const about = [chunk('eXIf', EXIF), chunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), SECRET]))];
    return Buffer.concat([bytes.subarray(0, 33), ...about, bytes.subarray(33), SECRET]);
  },
  jpeg(bytes) {
    const segment = (marker, inside) => Buffer.concat([Buffer.from([0xff, marker]), number(inside.length + 2, 2), inside]);
    const about = [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), EXIF])), segment(0xfe, SECRET), segment(0xed, SECRET)];
    return Buffer.concat([bytes.subarray(0, 2), ...about, bytes.subarray(2), SECRET]);
  },
  webp(bytes) {
    const chunk = (name, inside) => Buffer.concat([Buffer.from(name), number(inside.length, 4, true), inside, Buffer.alloc(inside.length % 2)]);
    const own = bytes.subarray(12);
    const has = own.subarray(0, 4).toString() === 'VP8X';
    const flags = Buffer.concat([Buffer.from([0x0c, 0, 0, 0]), number(31, 3, true), number(15, 3, true)]);
    if (has) own[8] |= 0x0c;
    const inside = Buffer.concat([Buffer.from('WEBP'), ...(has ? [] : [chunk('VP8X', flags)]), own, chunk('EXIF', EXIF), chunk('XMP ', SECRET)]);
    return Buffer.concat([Buffer.from('RIFF'), number(inside.length, 4, true), inside, SECRET]);
  },
};

let browser, page;
before(async () => {
  browser = await launch();
  page = await browser.newPage();
});
after(() => browser?.close());

/** A picture that the browser makes. */
const drawn = (kind) =>
  page.evaluate(async (type) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 32, height: 16 });
    const context = canvas.getContext('2d');
    for (let x = 0; x < 32; x += 1) for (let y = 0; y < 16; y += 1) {
      context.fillStyle = `rgb(${x * 8} ${y * 16} ${(x * y) % 256})`;
      context.fillRect(x, y, 1, 1);
    }
    return canvas.toDataURL(type).split(',')[1];
  }, `image/${kind}`);

/** Its width, its height and its pixels, as the browser shows it. */
const shown = (kind, bytes) =>
  page.evaluate(async (address) => {
    const image = Object.assign(new Image(), { src: address });
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return [canvas.width, canvas.height, ...context.getImageData(0, 0, canvas.width, canvas.height).data].join(' ');
  }, `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`);

for (const [kind, tamper] of Object.entries(TAMPER)) {
  test(`${kind}: the same pixels, the same way up, and nothing else`, async () => {
    const plain = Buffer.from(await drawn(kind), 'base64');
    const about = tamper(plain);
    const { status, made } = publish([{ name: 'plain', bytes: plain }, { name: 'about', bytes: about }], kind);
    assert.equal(status, 0);
    for (const [name, before] of Object.entries({ plain, about })) {
      const after = made.get(name);
      assert.ok(!after.includes('SECRET'), name);
      assert.equal(await shown(kind, after), await shown(kind, before), name);
    }
    assert.ok(about.includes('SECRET'));
    // A picture that lies on its side is one only where the browser believes Exif.
    if (kind === 'jpeg') assert.match(await shown(kind, made.get('about')), /^16 32 /);
  });
}
